#!/usr/bin/env bash
# Phục hồi Trực Ban chạy bằng docker compose: compose-restore.sh TỆP.tar.gz
# Trước khi phục hồi, dữ liệu đang có được sao lưu vào cùng thư mục với TỆP; muốn quay lại thì phục hồi bản đó.
# Chương trình dừng trong lúc phục hồi; MongoDB phải đang chạy. Biến: như compose-backup.sh.
set -euo pipefail
umask 077
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=common.sh
. "$here/common.sh"
# shellcheck source=compose-common.sh
. "$here/compose-common.sh"

if [ $# -ne 1 ] || [ ! -f "$1" ]; then fail "Cách dùng: compose-restore.sh TỆP.tar.gz"; fi
archive=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d "$(dirname "$archive")/.trucban-restore.XXXXXX")
stopped_program=no
finish() {
  close_mongo
  if [ "$stopped_program" = yes ]; then compose start trucban </dev/null; fi
  rm -rf "$work"
}
trap finish EXIT

unfold "$archive" "$work"
[ -f "$work/mongo.archive.gz" ] || fail "$archive là bản sao lưu của kho đi kèm; bản chạy bằng docker compose dùng MongoDB."
stopped_program=yes
compose stop trucban </dev/null
# What is there now is kept whole, and no older backup goes for it.
TRUCBAN_BACKUP_KEEP=1000000 "$BASH" "$here/compose-backup.sh" "$(dirname "$archive")"
open_mongo
mongo mongorestore --quiet --gzip --drop --archive <"$work/mongo.archive.gz"
# What is remembered of the register's end stays as it is now: the program then notices that the register went back, and says so.
mkdir "$work/now"
compose run --rm -T --no-deps --entrypoint tar trucban -C /var/lib/trucban -cf - register-head.txt </dev/null 2>/dev/null |
  tar -C "$work/now" -xf - 2>/dev/null || true
if [ -f "$work/now/register-head.txt" ]; then cp "$work/now/register-head.txt" "$work/data/register-head.txt"; fi
tar -C "$work/data" -cf - . |
  compose run --rm -T --no-deps --entrypoint tar trucban -C /var/lib/trucban -xf - --no-same-owner
echo "Đã phục hồi từ $archive. Dữ liệu trước đó nằm trong bản sao lưu mới nhất ở $(dirname "$archive")"
