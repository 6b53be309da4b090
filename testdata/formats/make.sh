#!/usr/bin/env bash
# Makes the other formats of the documents here from their Markdown. Needs pandoc, LibreOffice and Chromium; run it by hand
# when a .md changes, and commit what it makes. The tests only read the files.
set -euo pipefail
cd "$(dirname "$0")"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
for name in treaty strategy; do
	title=$(sed -n '1s/^# //p' "$name.md")
	pandoc -f markdown -t plain --columns 78 -o "$name.txt" "$name.md"
	pandoc -f markdown -t html5 -s --metadata pagetitle="$title" -o "$name.html" "$name.md"
	pandoc -f markdown -t docx -o "$name.docx" "$name.md"
	pandoc -f markdown -t odt -o "$name.odt" "$name.md"
	chromium --headless --no-sandbox --disable-gpu --no-pdf-header-footer --user-data-dir="$profile/chromium" --print-to-pdf="$name.pdf" "file://$PWD/$name.html"
	soffice -env:UserInstallation="file://$profile/office" --headless --convert-to pdf --outdir "$profile" "$name.docx" >/dev/null
	mv "$profile/$name.pdf" "$name.office.pdf"
done
