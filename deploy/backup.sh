#!/usr/bin/env bash
# Sao lưu Trực Ban: backup.sh [THƯ MỤC LƯU]            (mặc định /var/backups/trucban)
# Kho đi kèm: dừng dịch vụ vài giây, chép, kiểm bản chép, chạy lại. MongoDB: mongodump, không phải dừng.
# Biến: TRUCBAN_ENV_FILE (mặc định /etc/trucban/trucban.env), TRUCBAN_SERVICE (mặc định trucban),
#       TRUCBAN_BACKUP_KEEP (số bản giữ lại, mặc định 14).
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=common.sh
. "$here/common.sh"

out=${1:-/var/backups/trucban}
keep=${TRUCBAN_BACKUP_KEEP:-14}
case $keep in '' | *[!0-9]* | 0) fail "TRUCBAN_BACKUP_KEEP phải là một số từ 1 trở lên." ;; esac
mkdir -p "$out"
out=$(cd "$out" && pwd)
name=trucban-$(date +%Y%m%d-%H%M%S)
work=$(mktemp -d "$out/.$name.XXXXXX")
trap 'rm -rf "$work"; start_again' EXIT

data=$(setting TRUCBAN_DATA_DIR "$default_data")
uri=$(setting MONGODB_URI "")
[ -d "$data" ] || fail "Không có thư mục dữ liệu $data. Hãy kiểm tra TRUCBAN_DATA_DIR trong $env_file."
mkdir "$work/backup"
if [ -n "$uri" ]; then
  command -v mongodump >/dev/null || fail "Chưa có mongodump. Hãy cài gói mongodb-database-tools."
  # The address goes by a file, not by the command line, where every user could read its password.
  printf 'uri: "%s"\n' "$uri" >"$work/mongo.yaml"
  mongodump --quiet --config="$work/mongo.yaml" --gzip --archive="$work/backup/mongo.archive.gz"
else
  [ -f "$data/$store_file" ] || fail "Không có kho dữ liệu $data/$store_file. Chương trình đã chạy lần nào chưa?"
  stop_if_running "$data"
fi
mkdir "$work/backup/data"
cp -a "$data/." "$work/backup/data/"
[ -z "$uri" ] || rm -f "$work/backup/data/$store_file"
start_again
fold "$work" "$out/$name.tar.gz"
keep_newest "$out" "$keep"
echo "Đã sao lưu vào $out/$name.tar.gz"
