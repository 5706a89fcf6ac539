# What compose-backup.sh and compose-restore.sh share; sourced by them after common.sh.
env_file=${TRUCBAN_COMPOSE_ENV:-$here/.env}

compose() {
  docker compose --project-directory "$here" --env-file "$env_file" -f "$here/compose.yaml" "$@"
}

# The address goes by a file inside the container, not by a command line, where every user could read its password.
mongo_address=/tmp/trucban-address.yaml

open_mongo() {
  command -v docker >/dev/null || fail "Chưa có docker trên máy này."
  local password
  password=$(setting MONGO_TRUCBAN_PASSWORD "")
  [ -n "$password" ] || fail "Chưa có MONGO_TRUCBAN_PASSWORD trong $env_file."
  printf 'uri: "mongodb://trucban:%s@mongo1,mongo2,mongo3/trucban?replicaSet=rs0&authSource=trucban"\n' "$password" |
    compose exec -T mongo1 bash -c "umask 077 && cat >$mongo_address" ||
    fail "Không vào được mongo1. Hãy xem docker compose ps rồi chạy lại lệnh này."
}

close_mongo() {
  compose exec -T mongo1 rm -f "$mongo_address" </dev/null >/dev/null 2>&1 || true
}

# mongo TOOL ARGUMENTS…: one of the MongoDB tools, inside the closed network
mongo() {
  local tool=$1
  shift
  compose exec -T mongo1 "$tool" --config="$mongo_address" "$@"
}
