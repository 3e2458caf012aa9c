#!/usr/bin/env bash
# The real cron runs the line that `hearth remind install` wrote: one mail when something is due,
# none a minute later, and nothing in it tells whose it is or of what. In a mount namespace of its
# own, in which a script stands in for sendmail, and nothing of this machine's cron is touched.
#
# usage: cron.sh HEARTH
set -euo pipefail

skip() {
  echo "SKIP: $1"
  exit 77
}

fail() {
  echo "cron.sh: $1" >&2
  exit 1
}

# Debian has cron where only root looks for programs, and root not everywhere.
PATH=$PATH:/usr/sbin:/sbin
[ "$(id -u)" = 0 ] || skip "only root can run a cron of its own"
if ! { command -v cron && command -v crontab; } >/dev/null; then skip "cron is not here"; fi

if [ -z "${HEARTH_CRON_SCRATCH-}" ]; then
  unshare -m true 2>/dev/null || skip "mount namespaces are not allowed here"
  HEARTH_CRON_SCRATCH=$(mktemp -d)
  export HEARTH_CRON_SCRATCH
  trap 'rm -rf "$HEARTH_CRON_SCRATCH"' EXIT
  unshare -m "$0" "$@"
  exit
fi

scratch=$HEARTH_CRON_SCRATCH
home=$(getent passwd 0 | cut -d: -f6)

# What cron looks at, and where it mails to, is all in here.
mkdir "$scratch/bin" "$scratch/sbin" "$scratch/mail"
cp "$1" "$scratch/bin/hearth"
cp "$(command -v cron)" "$scratch/sbin/cron"
cat >"$scratch/sbin/sendmail" <<END
#!/bin/sh
cat >"\$(mktemp "$scratch/mail/XXXXXX")"
END
chmod +x "$scratch/sbin/sendmail"
mount --make-rprivate /
for folder in /var/spool/cron /etc/cron.d /run "$home"; do
  mount -t tmpfs tmpfs "$folder" || skip "nothing can be mounted here"
done
mount --bind /dev/null /etc/crontab
mount --bind "$scratch/sbin" /usr/sbin
install -d -m 1730 -g crontab /var/spool/cron/crontabs 2>/dev/null || install -d -m 700 /var/spool/cron/crontabs

hearth() { env -i HOME="$home" PATH=/usr/bin:/bin "$scratch/bin/hearth" --no-input "$@" 2>&1; }
cd /

# Due at the next full minute; not while the present one ends.
[ "$(date +%-S)" -lt 50 ] || sleep 12
hearth init --no-encryption --person Alex --person Sam >/dev/null
hearth remind set weekly "daily $(date -d '+1 minute' +%H:%M)" --as Sam >/dev/null
hearth remind install --cron --yes >/dev/null
line="*/15 * * * * $scratch/bin/hearth remind"
[ "$(crontab -l)" = "$line" ] || fail "the crontab is: $(crontab -l)"

# The real crontab takes none whose last line has no line break; it stays as it was.
printf '* * * * * true' >/var/spool/cron/crontabs/root
! hearth remind install --cron --yes >/dev/null || fail "a crontab was changed that cron does not take"
[ "$(cat /var/spool/cron/crontabs/root)" = '* * * * * true' ] || fail "it was changed all the same"

# Every minute in place of every fifteenth; the rest is as it was installed.
{ printf '* * * * * echo tick >>%s/ticks\n' "$scratch"; printf '%s\n' "${line/'*/15'/'*'}"; } | crontab -
/usr/sbin/cron -f &
cron=$!
trap 'kill $cron' EXIT

ticks() { [ ! -e "$scratch/ticks" ] || wc -l <"$scratch/ticks"; }
wait_for_tick() {
  for _ in $(seq 150); do
    [ "$(ticks)" -ge "$1" ] 2>/dev/null && break
    sleep 1
  done
  [ "$(ticks)" -ge "$1" ] || fail "cron does not run"
  sleep 4
}

wait_for_tick 1
[ "$(find "$scratch/mail" -type f | wc -l)" = 1 ] || fail "not one mail when it was due"
wait_for_tick 2
[ "$(find "$scratch/mail" -type f | wc -l)" = 1 ] || fail "another mail a minute later"

mail=$(cat "$scratch"/mail/*)
[ "$(printf '%s\n' "$mail" | sed '1,/^$/d')" = "Reminder: 10 min" ] || fail "the mail says: $mail"
printf '%s\n' "$mail" | grep -q "^Subject: Cron .* $scratch/bin/hearth remind\$" || fail "its subject: $mail"
for word in Alex Sam weekly Weekly journal check; do
  ! printf '%s\n' "$mail" | grep -q "$word" || fail "the mail tells $word: $mail"
done

# Where a session has a bus that cron knows nothing of, it is found.
mkdir -p /run/user/0
python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("/run/user/0/bus")'
printf '#!/bin/sh\necho "$DBUS_SESSION_BUS_ADDRESS" "$@" >"%s/notified"\n' "$scratch" >"$scratch/bin/notify-send"
chmod +x "$scratch/bin/notify-send"
hearth remind later 30m >/dev/null
env -i HOME="$home" PATH="$scratch/bin:/usr/bin:/bin" HEARTH_NOW="$(date -d '+31 minutes' +%FT%T%:z)" \
  "$scratch/bin/hearth" remind --notify
[ "$(cat "$scratch/notified")" = "unix:path=/run/user/0/bus -- Reminder: 10 min" ] ||
  fail "notified: $(cat "$scratch/notified")"

# The line goes into the crontab that is there now, and out of it again.
before=$(crontab -l)
hearth remind install --cron --yes >/dev/null
[ "$(crontab -l)" = "$before"$'\n'"$line" ] || fail "not one more line: $(crontab -l)"
hearth remind uninstall >/dev/null
[ "$(crontab -l)" = "$before" ] || fail "not as it was: $(crontab -l)"
echo "one mail when it was due, none a minute later"
