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
  fi
  printf '%s' "${value:-$2}"
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
