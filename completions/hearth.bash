# Completion of hearth's commands and options for bash.
_hearth() {
  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' candidate
  local commands='init checkin plan log list show edit undo erase report export import people config prompts unlock lock doctor backup restore key'
  local options='--journal --as --accessible --color --no-input --quiet --passphrase-fd --help'
  for candidate in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case " $commands " in *" $candidate "*) command=$candidate && break ;; esac
  done
  case $previous in
    --journal | --take | --answers | -o | --output) COMPREPLY=($(compgen -f -- "$word")) && return ;;
    --share) COMPREPLY=($(compgen -W 'private shared' -- "$word")) && return ;;
    --format) COMPREPLY=($(compgen -W 'json csv md ics hearth jrnl dayone' -- "$word")) && return ;;
    --color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")) && return ;;
    --kind) COMPREPLY=($(compgen -W 'checkin log plan practice learn' -- "$word")) && return ;;
    --from | --to | --on | --who | --pack | --where | --search | --text | -n) return ;;
    --as | --person | --date | --set | --tag | --mood | --columns | --separator | --mood-words | --title | --passphrase-fd) return ;;
  esac
  case $command in
    backup | restore) COMPREPLY=($(compgen -f -- "$word")) && return ;;
    '') options="$commands --version $options" ;;
    init) options="--person --no-encryption $options" ;;
    checkin) options="weekly daily reveal --answers --set --date --resume --discard $options" ;;
    plan) options="assess map new step team agree end want note rest smaller back next worry decide ritual repertoire export --set --json --format --output --force --title --all $options" ;;
    log) options="gain thanks feeling appointment-before appointment-after aid decision ritual --edit --tag --mood --private --share-with-therapist --keep-from-therapist --set --date $options" ;;
    unlock) options="--for $options" ;;
    key) options="status add change code remove recover rotate encrypt decrypt $options" ;;
    export) options="--format --output --force --bom --all $options" ;;
    import)
      [[ $word != -* ]] && COMPREPLY=($(compgen -f -- "$word")) && return
      options="--format --columns --separator --mood-words --date-format --share --dry-run $options"
      ;;
    people) options="add leave rename --take --erase --yes --json $options" ;;
    config) options="accessible as color lang passphrase_command reframe --unset $options" ;;
    list) options="-n --from --to --on --on-this-day --who --kind --pack --tag --where --search --json --jsonl $options" ;;
    report) options="--with-pressure $options" ;;
    edit) options="--text --set $options" ;;
    undo) options="--redo $options" ;;
    erase) options="--yes $options" ;;
    show) options="--history --json $options" ;;
    prompts)
      case ${COMP_WORDS[COMP_CWORD - 1]} in
        prompts) options='list show check new copy try' ;;
        show | copy | try) options="$(hearth prompts list 2>/dev/null | sed -n 's|^\([a-z]*/[a-z0-9-]*\).*|\1|p')" ;;
        check) COMPREPLY=($(compgen -f -- "$word")) && return ;;
        *) options="--json $options" ;;
      esac
      ;;
  esac
  COMPREPLY=($(compgen -W "$options" -- "$word"))
}
complete -F _hearth hearth
