#!/usr/bin/env bash
# Sao lưu Trực Ban chạy bằng docker compose: compose-backup.sh [THƯ MỤC LƯU]      (mặc định /var/backups/trucban)
# MongoDB: mongodump bên trong mạng đóng, không phải dừng; kèm thư mục dữ liệu (tệp tải lên, tệp xuất). Cùng dạng tệp với backup.sh.
# Biến: TRUCBAN_COMPOSE_ENV (mặc định .env cạnh compose.yaml), TRUCBAN_BACKUP_KEEP (số bản giữ lại, mặc định 14).
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=common.sh
. "$here/common.sh"
# shellcheck source=compose-common.sh
. "$here/compose-common.sh"

out=${1:-/var/backups/trucban}
keep=${TRUCBAN_BACKUP_KEEP:-14}
case $keep in '' | *[!0-9]* | 0) fail "TRUCBAN_BACKUP_KEEP phải là một số từ 1 trở lên." ;; esac
mkdir -p "$out"
out=$(cd "$out" && pwd)
name=trucban-$(date +%Y%m%d-%H%M%S)
work=$(mktemp -d "$out/.$name.XXXXXX")
trap 'close_mongo; rm -rf "$work"' EXIT

mkdir -p "$work/backup/data"
open_mongo
mongo mongodump --quiet --gzip --archive </dev/null >"$work/backup/mongo.archive.gz"
[ -s "$work/backup/mongo.archive.gz" ] || fail "mongodump không trả về gì."
compose run --rm -T --no-deps --entrypoint tar trucban -C /var/lib/trucban -cf - . </dev/null | tar -C "$work/backup/data" -xf -
fold "$work" "$out/$name.tar.gz"
keep_newest "$out" "$keep"
echo "Đã sao lưu vào $out/$name.tar.gz"
