#compdef hearth
# Completion of hearth's commands and options for zsh.
_hearth() {
  local -a commands globals
  commands=(
    'init:start a journal'
    'checkin:go through a set of questions'
    'plan:see where you are, and take small steps'
    'log:note a moment'
    'list:read what was written'
    'show:read one entry'
    'edit:change what you wrote'
    'undo:take back the last change'
    'erase:remove an entry for good'
    'report:see how things are going'
    'export:take what was written elsewhere'
    'import:bring in what was written elsewhere'
    'people:who writes in the journal'
    'config:see or change a setting'
    'prompts:packs of questions'
    'unlock:remember the key for a while'
    'lock:forget the key at once'
    'doctor:look for what could endanger the journal'
    'backup:copy the journal to another file'
    'restore:go back to an earlier version'
    'key:passphrases and recovery codes'
  )
  globals=(
    '--journal[the journal to use]:journal:_files'
    '--as[who is at the keyboard]:name:'
    '--accessible[plain lines for screen readers]'
    '--color[when to use colour]:when:(auto always never)'
    '--no-input[never ask a question]'
    '--quiet[say nothing of what went well]'
    '--passphrase-fd[read the passphrase from this open file]:number:'
    '--help[show help]'
  )
  _arguments -C $globals '--version[show the version]' '1:command:->command' '*::argument:->rest'
  case $state in
    command) _describe 'command' commands ;;
    rest)
      case $words[1] in
        init)
          _arguments $globals '*--person[a person who will write in it]:name:' \
            '--no-encryption[a plain file]'
          ;;
        checkin)
          _arguments $globals '--answers[take the answers from a file]:file:_files' \
            '*--set[one answer]:question=answer:' '--date[the day it is about]:day:' \
            '--resume[go on where it stopped]' '--discard[start over]' '1:pack:(weekly daily reveal)'
          ;;
        plan)
          _arguments $globals '*--set[one answer]:question=answer:' '--json[as JSON]' \
            '--format[how it is written]:format:(md ics)' \
            {-o,--output}'[the file to write]:file:_files' '--force[replace a file that is there]' \
            '--title[what days or a ladder are called]:words:' \
            '--all[also what is kept from a therapist]' \
            '1:what:(assess map new step team agree end want note rest smaller back next worry decide ritual repertoire export)' '*:what:'
          ;;
        log)
          _arguments $globals '--date[when it was]:when:' '--edit[write it in your editor]' \
            '*--tag[a word or a few to find it by]:words:' '--mood[your mood, 0 to 10]:number:' \
            '--private[for you alone]' '*--set[one answer]:question=answer:' \
            '--share-with-therapist[mark it as one to take along]' \
            '--keep-from-therapist[mark it as one to leave out of exports]' \
            '1:text or pack:(gain thanks feeling appointment-before appointment-after aid decision ritual)'
          ;;
        list)
          _arguments $globals '-n[only the last so many]:number:' '--json[as JSON]' \
            '--jsonl[an entry a line]' '--from[not before that day]:day:' \
            '--to[not after that day]:day:' '--on[on that day, in that month or year]:day:' \
            '--on-this-day[of this day in every year]' '--who[written by]:name:' \
            '--kind[of that kind]:kind:(checkin log plan practice learn)' '--pack[of that pack]:pack:' \
            '*--tag[with that tag]:word:' '--where[with answers like these]:condition:' \
            '--search[with these words]:words:'
          ;;
        edit)
          _arguments $globals '--text[the new words]:text:' '*--set[one answer]:question=answer:' \
            '1:id:'
          ;;
        undo) _arguments $globals '--redo[bring it back]' ;;
        erase) _arguments $globals '--yes[without asking]' '1:id:' ;;
        show)
          _arguments $globals '--history[how it stood before]' '--json[as JSON]' '1:id:'
          ;;
        export)
          _arguments $globals '--format[how it is written]:format:(json csv md)' \
            {-o,--output}'[the file to write]:file:_files' '--force[replace a file that is there]' \
            '--bom[as Excel needs it]' '--all[also what is kept from a therapist]'
          ;;
        import)
          _arguments $globals '--format[what wrote it]:format:(hearth jrnl dayone csv)' \
            '*--columns[which column holds what]:part=title:' \
            '--separator[the sign between columns]:sign:' \
            '*--mood-words[numbers for moods in words]:word=number:' \
            '--date-format[how days are written]:format:' \
            '--share[who may see it]:share:(private shared)' '--dry-run[only tell]' '1:file:_files'
          ;;
        people)
          _arguments $globals '--yes[do not ask]' '--json[as JSON]' '--erase[take nothing along]' \
            '--take[take along what is yours]:file:_files' '1:what:(add leave rename)' '*:name:'
          ;;
        config)
          _arguments $globals '--unset[take it out of the file]' \
            '1:setting:(accessible as color lang passphrase_command reframe)' '2:value:'
          ;;
        unlock) _arguments $globals '--for[how long]:time:' ;;
        backup | restore) _arguments $globals '1:file:_files' ;;
        lock | doctor) _arguments $globals ;;
        key)
          _arguments $globals \
            '1:what:(status add change code remove recover rotate encrypt decrypt)'
          ;;
        report) _arguments $globals '--with-pressure[with answers about being pushed]' ;;
        prompts)
          _arguments $globals '--json[as JSON]' '1:what:(list show check new copy try)' \
            '*:pack or file:_files'
          ;;
      esac
      ;;
  esac
}
_hearth "$@"
