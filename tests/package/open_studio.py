#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Opens the studio of an installed program, which loads it then.

open_studio.py ANTEROOM QUESTIONNAIRE TITLE, on a session bus of its own, beside walk.py of tests/assistive.
"""
import subprocess
import sys

from walk import Atspi, Walk, start_screen


def main():
    anteroom, questionnaire, title = sys.argv[1:4]
    screen = start_screen()
    program = None
    try:
        Atspi.init()
        program = subprocess.Popen([anteroom, questionnaire], stdout=subprocess.DEVNULL)
        walk = Walk(program)
        walk.until("program", walk.window)
        walk.press("push button", "Try without saving")
        walk.press("push button", f"Edit {title}")
        walk.find("push button", "Publish")
    finally:
        if program:
            program.kill()
        screen.terminate()


if __name__ == "__main__":
    main()
