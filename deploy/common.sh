# What backup.sh and restore.sh share; sourced by them.
env_file=${TRUCBAN_ENV_FILE:-/etc/trucban/trucban.env}
service=${TRUCBAN_SERVICE:-trucban}
default_data=/var/lib/trucban
store_file=trucban.mv
stopped=no

fail() {
  echo "$*" >&2
  exit 1
}

# setting NAME DEFAULT: the value in the environment file, which is read as text and never executed
setting() {
  local value=""
  if [ -f "$env_file" ]; then
    value=$(sed -n "s/^$1=//p" "$env_file" | tail -n 1 | sed 's/^[[:space:]]*//; s/[[:space:]]*$//')
    # systemd and docker compose take a pair of quotes around the whole value off, so the program never sees them.
    case $value in
      \"*\" | \'*\') if [ "${#value}" -ge 2 ]; then value=${value:1:-1}; fi ;;
    esac
  fi
  printf '%s' "${value:-$2}"
}

# fold WORK ARCHIVE: WORK/backup with its checksums becomes ARCHIVE, which is whole or not there
fold() {
  (cd "$1/backup" && find . -type f -print0 | sort -z | xargs -0 -r sha256sum) >"$1/SHA256SUMS"
  mv "$1/SHA256SUMS" "$1/backup/"
  tar -C "$1/backup" -czf "$1/folded.tar.gz" .
  gzip -t "$1/folded.tar.gz"
  sync "$1/folded.tar.gz"
  mv "$1/folded.tar.gz" "$2"
}

# unfold ARCHIVE WORK: unpacks and checks before anything that exists is touched
unfold() {
  tar -C "$2" -xzf "$1" --no-same-owner || fail "Không đọc được $1: tệp hỏng hoặc không phải bản sao lưu."
  if [ ! -f "$2/SHA256SUMS" ] || [ ! -d "$2/data" ]; then fail "$1 không phải bản sao lưu của Trực Ban."; fi
  (cd "$2" && sha256sum --quiet --strict -c SHA256SUMS) || fail "$1 đã bị hỏng: nội dung không khớp mã kiểm."
}

# keep_newest FOLDER COUNT: only backups made here go, oldest first
keep_newest() {
  find "$1" -maxdepth 1 -type f -name 'trucban-[0-9]*-[0-9]*.tar.gz' | sort | head -n "-$2" |
    while IFS= read -r old; do rm -f -- "$old"; done
}

# The program locks its store while it is open; the kernel lists who holds what.
is_open() {
  [ -f "$1/$store_file" ] && grep -q ":$(stat -c %i "$1/$store_file") " /proc/locks
}

service_is_active() {
  command -v systemctl >/dev/null && systemctl is-active --quiet "$service" 2>/dev/null
}

stop_if_running() {
  if service_is_active; then
    stopped=yes
    systemctl stop "$service"
  fi
  if is_open "$1"; then
    fail "Trực Ban đang chạy và dùng kho dữ liệu trong $1. Hãy dừng chương trình rồi chạy lại lệnh này."
  fi
}

start_again() {
  if [ "$stopped" = yes ]; then
    stopped=no
    systemctl start "$service"
  fi
}
