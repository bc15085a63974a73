#!/bin/sh
# A CUPS device that writes what it gets to DIR/JOB.pdf. While DIR/reason exists it says what is in there instead.
[ $# -gt 0 ] || { echo 'direct openhall "Unknown" "a test"'; exit 0; }
dir=${DEVICE_URI#openhall:}
while [ -e "$dir/reason" ]; do
  echo "STATE: +$(cat "$dir/reason")" >&2
  sleep 0.1
done
# As real devices do once they print again.
echo 'STATE: -media-empty-error,offline-report,connecting-to-device' >&2
cat "${6:--}" >"$dir/$1.part" && mv "$dir/$1.part" "$dir/$1.pdf"
