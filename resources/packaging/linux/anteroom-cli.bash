# SPDX-License-Identifier: GPL-3.0-or-later
# Completion of anteroom-cli for bash.
_anteroom_cli() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} options=
    COMPREPLY=()
    # Bash has `--paper=a4` as three words.
    if [ "$word" = = ]; then word=; elif [ "$previous" = = ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi
    if [ "$COMP_CWORD" -eq 1 ]; then
        mapfile -t COMPREPLY < <(compgen -W "check diff screen report verify key form export import audit patient backup restore
            --help --version" -- "$word")
        return
    fi
    case $previous in
        --paper) options="letter a4" ;;
        --format)
            options="text json"
            if [ "${COMP_WORDS[1]}" = audit ]; then options="csv jsonl"; fi ;;
        --language | --as | --leave-out) return ;;
        --answers | --earlier | --batch | --pdf | --out | --records | --settings | --key | --sign-key | --password-file)
            compopt -o filenames
            mapfile -t COMPREPLY < <(compgen -f -- "$word")
            return ;;
    esac
    if [ -n "$options" ]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
        return
    fi
    case ${COMP_WORDS[1]} in
        check) options="--prove --coverage --format" ;;
        diff) options="--answers --format" ;;
        screen) options="--answers --earlier --batch --explain --format --language --leave-out" ;;
        report) options="--answers --earlier --pdf --paper --language --leave-out --sign-key --password-file" ;;
        verify) options="--key --password-file --format" ;;
        key) options="new --out" ;;
        form) options="--pdf --paper --language" ;;
        export) options="--answers --batch --fhir --csv --jsonl --redcap --out --language --leave-out --records --settings --as" ;;
        import) options="--fhir --csv --out" ;;
        audit) options="verify export --format --out --records --settings --as" ;;
        patient) options="export --out --leave-out --records --settings --as --leave-out-damaged" ;;
        backup) options="--check --records --settings --as --replace" ;;
        restore) options="--records --settings --as --new-key --recovery-key --leave-out-damaged" ;;
    esac
    if [[ $word == -* ]] || { [ "$COMP_CWORD" -eq 2 ] && [[ ${COMP_WORDS[1]} == @(audit|key|patient) ]]; }; then
        mapfile -t COMPREPLY < <(compgen -W "$options --help" -- "$word")
    else
        compopt -o filenames
        mapfile -t COMPREPLY < <(compgen -f -- "$word")
    fi
}
complete -F _anteroom_cli anteroom-cli
