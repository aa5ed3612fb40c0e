#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks an interview as a screen reader does: over AT-SPI, by names, roles, states and actions alone.

walk.py ANTEROOM HOME QUESTIONNAIRE, on a session bus of its own. Starts a screen of its own and the program on it,
and prints what it found as JSON on one line for each step: {"step": ..., what it found}. Ends with status 1 and says
where on the error stream when something did not come in time.
"""
import ctypes
import json
import os
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)  # newer names are not in Debian 12's library
PATIENCE = float(os.environ.get("ANTEROOM_PATIENCE", "30"))  # seconds for what takes a moment
STATES = ("checked", "focused", "focusable", "enabled", "showing", "invalid-entry", "invalid")
PASSPHRASE = "four made-up words here"


def tell(step, **found):
    print(json.dumps({"step": step, **found}), flush=True)


def start_screen():
    reading, writing = os.pipe()
    screen = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x1000x24", "-nolisten", "tcp"],
                              pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    os.environ["DISPLAY"] = ":" + os.read(reading, 16).decode().strip()
    return screen


class Keyboard:
    """What a window manager and a person's hands do, of which there are none."""

    def __init__(self):
        self.x = ctypes.CDLL("libX11.so.6")
        self.hands = ctypes.CDLL("libXtst.so.6")
        self.x.XOpenDisplay.restype = ctypes.c_void_p
        self.x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x.XOpenDisplay(None))

    def width_of(self, window):
        sizes = [ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()]
        self.x.XGetGeometry(self.display, ctypes.c_ulong(window), *(ctypes.byref(size) for size in sizes))
        return sizes[3].value

    def give_to_the_window(self):
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        top = ctypes.c_ulong(self.x.XDefaultRootWindow(self.display))
        self.x.XQueryTree(self.display, top, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
        largest = max((children[place] for place in range(count.value)), key=self.width_of)
        self.x.XSetInputFocus(self.display, ctypes.c_ulong(largest), 2, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)

    def press(self, *names):
        codes = [self.x.XKeysymToKeycode(self.display, ctypes.c_ulong(self.x.XStringToKeysym(name))) for name in names]
        for code in codes:
            self.hands.XTestFakeKeyEvent(self.display, code, 1, ctypes.c_ulong(0))
        for code in reversed(codes):
            self.hands.XTestFakeKeyEvent(self.display, code, 0, ctypes.c_ulong(0))
        self.x.XSync(self.display, 0)


def states(of):
    return [state.value_nick for state in of.get_state_set().get_states()]


def everything(of, depth=0):
    """All that can be reached below, the accessible itself first; what goes meanwhile is left out."""
    try:
        yield of
        if depth < 40:
            for place in range(of.get_child_count()):
                child = of.get_child_at_index(place)
                if child:
                    yield from everything(child, depth + 1)
    except GLib.Error:
        return


class Walk:
    def __init__(self, program):
        self.program = program
        self.keyboard = None
        self.heard = []
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register("object:announcement")
        self.listener.register("object:state-changed:focused")
        self.listener.register("object:property-change:accessible-name")
        self.listener.register("object:property-change:accessible-description")
        self.listener.register("object:show")
        self.listener.register("object:state-changed:showing")

    def hear(self, event):
        try:
            self.heard.append((event.type, event.source.get_role_name(), event.source.get_name()))
        except GLib.Error:
            pass

    def window(self):
        desk = Atspi.get_desktop(0)
        for place in range(desk.get_child_count()):
            program = desk.get_child_at_index(place)
            if program and program.get_process_id() == self.program.pid:
                return program
        return None

    def until(self, what, look):
        """What `look` finds, once it does."""
        end = time.monotonic() + PATIENCE
        context = GLib.MainContext.default()
        while time.monotonic() < end:
            while context.pending():
                context.iteration(False)
            if self.program.poll() is not None:
                raise SystemExit(f"walk.py: the program ended while it waited for {what}")
            try:
                found = look()
            except GLib.Error:
                found = None
            if found:
                return found
            time.sleep(0.05)
        seen = [(a.get_role_name(), a.get_name()) for a in everything(self.window()) if "showing" in states(a)]
        raise SystemExit(f"walk.py: there is no {what}; on the screen is {seen}")

    def shown(self, role, name):
        for one in everything(self.window()):
            if one.get_role_name() == role and name in one.get_name() and "showing" in states(one):
                return one
        return None

    def find(self, role, name):
        return self.until(f"{role} \"{name}\"", lambda: self.shown(role, name))

    def press(self, role, name):
        one = self.find(role, name)
        self.until(f"enabled {role} \"{name}\"", lambda: "enabled" in states(one))
        actions = [Atspi.Action.get_action_name(one, i).lower() for i in range(one.get_n_actions())]
        which = next(i for i, action in enumerate(actions) if action in ("press", "toggle"))
        one.do_action(which)
        return one

    def write(self, name, text, role="text"):
        field = self.find(role, name)
        field.grab_focus()
        field.set_text_contents(text)
        return field

    def describe(self, one):
        return {"role": one.get_role_name(), "name": one.get_name(), "description": one.get_description(),
                "states": [state for state in states(one) if state in STATES]}

    def texts(self):
        """Every name, description and text of the program, on the screen or not."""
        all_texts = []
        for one in everything(self.window()):
            all_texts += [one.get_name(), one.get_description()]
            written = one.get_text_iface()
            if written and one.get_role_name() != "password text":
                all_texts.append(Atspi.Text.get_text(written, 0, -1))
        return "\n".join(text for text in all_texts if text)


def set_up(walk):
    walk.press("push button", "Set up the workspace")
    walk.write("Your name", "Ada Admin")
    walk.write("Your passphrase", PASSPHRASE, "password text")
    walk.write("The same again", PASSPHRASE, "password text")
    walk.press("push button", "Go on")
    walk.find("push button", "I have it on paper")
    spelt = [one.get_name() for one in everything(walk.window()) if one.get_name().startswith("Group ")]
    groups = [name.split(": ", 1)[1].replace(" ", "").replace(",", "") for name in spelt]
    walk.press("push button", "I have it on paper")
    walk.until("field for the key", lambda: next(
        (one for one in everything(walk.window()) if one.get_role_name() in ("text", "password text")
         and "showing" in states(one) and "focusable" in states(one) and one.set_text_contents("".join(groups))), None))
    walk.press("push button", "Set up the workspace")
    tell("set up", groups=len(groups))


def begin(walk):
    walk.press("push button", "New screening")
    walk.press("push button", "Start A walk")
    walk.write("Patient's name", "TEST, Avery (sample)")
    walk.press("push button", "Begin")
    walk.find("radio button", "Sleeps well: Yes")


def not_sure(walk):
    """Taken, and taken back, by its action: what the list of sections says is left follows."""
    def left():
        return walk.find("push button", "Nights, ").get_name()
    before = left()
    walk.press("check box", "Sleeps well: Not sure")
    walk.until("other number of what is left than " + before, lambda: left() != before)
    tell("not sure", before=before, after=left(), way=walk.describe(walk.find("check box", "Sleeps well: Not sure")))
    walk.press("check box", "Sleeps well: Not sure")
    walk.until("again " + before, lambda: left() == before)


def questions(walk):
    panels = [one for one in everything(walk.window())
              if one.get_role_name() in ("panel", "grouping") and one.get_name().endswith("?") and "showing" in states(one)]
    tell("questions", found=[walk.describe(one) for one in panels])
    yes = walk.find("radio button", "Sleeps well: Yes")
    tell("before an answer", option=walk.describe(yes))
    walk.press("radio button", "Sleeps well: Yes")
    walk.until("checked option", lambda: "checked" in states(walk.find("radio button", "Sleeps well: Yes")))
    tell("after an answer", option=walk.describe(walk.find("radio button", "Sleeps well: Yes")),
         other=walk.describe(walk.find("radio button", "Sleeps well: No")))
    walk.press("check box", "Is here: Partner")
    walk.press("check box", "Is here: A friend")
    walk.until("two checked boxes", lambda: all(
        "checked" in states(walk.find("check box", name)) for name in ("Is here: Partner", "Is here: A friend")))
    tell("several", options=[walk.describe(walk.find("check box", name)) for name in ("Is here: Partner", "Is here: A friend")])
    hours = walk.write("Hours of sleep", "99")
    walk.find("radio button", "Sleeps well: No").grab_focus()
    walk.until("message", lambda: hours.get_description())
    tell("refused", field=walk.describe(hours))
    walk.write("Hours of sleep", "7")
    walk.find("radio button", "Sleeps well: No").grab_focus()
    walk.until("no message", lambda: not hours.get_description())
    tell("mended", field=walk.describe(hours), text=Atspi.Text.get_text(hours, 0, -1))


def focus(walk):
    field = walk.find("text", "Hours of sleep")
    field.grab_focus()
    walk.until("focus", lambda: "focused" in states(field))
    tell("focus", field=walk.describe(field))


def gone(walk):
    """Asks everything for a child that is not there, as a reader does that counted before some of them went."""
    asked, found = 0, []
    for one in list(everything(walk.window())):
        one.clear_cache()
        beyond = one.get_child_count() + 100
        asked += 1
        if one.get_child_at_index(beyond):
            found.append(one.get_role_name())
    tell("gone", asked=asked, found=found)


def urgent(walk):
    walk.heard.clear()
    walk.press("radio button", "Harm: Yes")
    cover = walk.until("alert", lambda: next(
        (one for one in everything(walk.window()) if one.get_role_name() in ("alert", "notification")
         and "555-0100" in one.get_name()), None))
    walk.until("focus on the protocol", lambda: any("focused" in kind and "555-0100" in name for kind, _, name in walk.heard))
    tell("urgent", cover=walk.describe(cover), heard=[list(one) for one in walk.heard])
    walk.write("Name of the member of staff", "Ada Admin")
    walk.press("push button", "Acknowledge")
    walk.find("radio button", "Harm: Yes")


def review(walk):
    walk.press("push button", "Review")
    walk.find("push button", "Change: ")
    tell("review", texts=walk.texts(),
         cells=[walk.describe(one) for one in everything(walk.window()) if one.get_role_name() == "table cell"],
         ways=[one.get_name() for one in everything(walk.window())
               if one.get_role_name() == "push button" and "showing" in states(one)])
    walk.press("push button", "Back to the questions")
    walk.find("radio button", "Harm: Yes")


def hand_over(walk):
    walk.press("push button", "Hand to the patient")
    walk.press("push button", "Hand over now")
    walk.find("push button", "For staff")
    tell("handed over", texts=walk.texts())
    walk.press("push button", "For staff")
    walk.heard.clear()
    walk.write("Passphrase of Ada Admin", "some other made-up words", "password text")
    walk.press("push button", "Take it back")
    refused = walk.find("notification", "This is not the passphrase")
    walk.until("word of it", lambda: any("showing" in kind and "This is not" in name for kind, _, name in walk.heard))
    tell("wrong passphrase", said=walk.describe(refused), heard=[list(one) for one in walk.heard])
    walk.until("end of the wait", lambda: "enabled" in states(walk.find("push button", "Take it back")))
    walk.write("Passphrase of Ada Admin", PASSPHRASE, "password text")
    walk.press("push button", "Take it back")
    walk.find("push button", "Hand to the patient")


def lock(walk):
    tell("before the lock", texts=walk.texts())
    walk.keyboard.press(b"Control_L", b"l")
    walk.find("password text", "Passphrase of Ada Admin")
    tell("locked", texts=walk.texts())
    walk.write("Passphrase of Ada Admin", PASSPHRASE, "password text")
    walk.press("push button", "Unlock")
    walk.find("radio button", "Harm: Yes")
    tell("unlocked", texts=walk.texts())


def main():
    anteroom, questionnaire = sys.argv[1:3]
    screen = start_screen()
    program = None
    try:
        Atspi.init()
        program = subprocess.Popen([anteroom, questionnaire], stdout=subprocess.DEVNULL)
        walk = Walk(program)
        walk.until("program", walk.window)
        walk.find("push button", "Set up the workspace")
        walk.keyboard = Keyboard()
        walk.keyboard.give_to_the_window()
        for step in (set_up, begin, not_sure, questions, focus, gone, urgent, review, hand_over, lock):
            step(walk)
    finally:
        if program:
            program.kill()
        screen.terminate()


if __name__ == "__main__":
    main()
