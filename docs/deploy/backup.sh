#!/bin/sh
# A backup of a ledger and of what lies beside it: backup.sh BESIDE TARGET
#
# BESIDE is the folder in which the desk runs; TARGET gets a folder named after the day. The ledger
# is copied by `reportedly move`, which verifies the copy row by row before it says that it is one;
# until then the folder has another name, so that whatever has the right name is whole.
set -eu
umask 077
beside=$1 target=$2
reportedly=${REPORTEDLY:-/opt/reportedly/bin/reportedly}
name=$(date -u +%Y-%m-%dT%H%M%SZ)
scratch=$target/.$name
trap 'rm -rf "$scratch"' EXIT
mkdir -p "$scratch"
"$reportedly" move "$REPORTEDLY_LEDGER" "$scratch/reports.ledger"
for file in "$beside"/*.accounts "$beside"/*.showings; do
  [ -e "$file" ] && cp -p "$file" "$scratch/"
done
# The last row's hash: kept elsewhere too, it shows that nobody made a new chain.
"$reportedly" verify --ledger "$scratch/reports.ledger" >"$scratch/verified.txt" 2>&1
gzip -q "$scratch/reports.ledger"
mv "$scratch" "$target/$name"
printf '%s\n' "$target/$name"
