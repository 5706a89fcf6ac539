#!/usr/bin/env bash
# Phục hồi Trực Ban từ một bản sao lưu: restore.sh TỆP.tar.gz
# Dữ liệu đang có không bị xoá: được cất sang thư mục bên cạnh (kho đi kèm) hoặc vào một bản mongodump (MongoDB).
# Biến: như backup.sh.
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=common.sh
. "$here/common.sh"

if [ $# -ne 1 ] || [ ! -f "$1" ]; then fail "Cách dùng: restore.sh TỆP.tar.gz"; fi
archive=$1
data=$(setting TRUCBAN_DATA_DIR "$default_data")
uri=$(setting MONGODB_URI "")
parent=$(dirname "$data")
[ -d "$parent" ] || fail "Không có thư mục $parent."
work=$(mktemp -d "$parent/.trucban-restore.XXXXXX")
trap 'rm -rf "$work"; start_again' EXIT

unfold "$archive" "$work"
if [ -n "$uri" ]; then
  [ -f "$work/mongo.archive.gz" ] || fail "$archive là bản sao lưu của kho đi kèm, nhưng đang đặt MONGODB_URI."
  command -v mongorestore >/dev/null || fail "Chưa có mongorestore. Hãy cài gói mongodb-database-tools."
else
  [ -f "$work/data/$store_file" ] || fail "$archive là bản sao lưu của MongoDB, nhưng chưa đặt MONGODB_URI."
fi

stop_if_running "$data"
# why the process: of two restores within a second neither may take the other's folder for its own
before=$data.before-$(date +%Y%m%d-%H%M%S)-$$
owner=$(stat -c %u:%g "$data" 2>/dev/null || stat -c %u:%g "$parent")
if [ -n "$uri" ]; then
  printf 'uri: "%s"\n' "$uri" >"$work/mongo.yaml"
  mongodump --quiet --config="$work/mongo.yaml" --gzip --archive="$before.mongo.archive.gz"
  mongorestore --quiet --config="$work/mongo.yaml" --gzip --drop --archive="$work/mongo.archive.gz"
fi
if [ -d "$data" ]; then mv "$data" "$before"; fi
if ! mv "$work/data" "$data"; then
  if [ -d "$before" ]; then mv "$before" "$data"; fi
  fail "Không đặt được dữ liệu vào $data; dữ liệu cũ đã được trả lại chỗ cũ."
fi
# What is remembered of the register's end stays as it is now: the program then notices that the register went back, and says so.
if [ -f "$before/register-head.txt" ]; then cp -p "$before/register-head.txt" "$data/register-head.txt"; fi
chmod 700 "$data"
# Only root can give files to the service's user; anybody else restores their own.
if [ "$(id -u)" -eq 0 ]; then chown -R "$owner" "$data"; fi
start_again
echo "Đã phục hồi từ $archive. Dữ liệu trước đó ở $before*"
