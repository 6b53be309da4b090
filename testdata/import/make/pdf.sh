#!/bin/sh
# Makes the PDFs of testdata/import: sh testdata/import/make/pdf.sh, from the root of the repository. It needs pdflatex,
# soffice, chromium, pdftoppm and qpdf; the files that it writes are kept in the repository, so that tests need none.
set -eu
here=testdata/import
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# LaTeX: two columns with hyphenation, footnotes and running headers; a French agreement.
for name in two-columns accord-fr; do
	SOURCE_DATE_EPOCH=1704067200 pdflatex -interaction=batchmode -output-directory "$work" "$here/make/pdf/$name.tex" >/dev/null
	cp "$work/$name.pdf" "$here/$name.pdf"
done

# LibreOffice: a report with running headers and a table, a Spanish strategy, an Arabic text.
soffice --headless -env:UserInstallation="file://$work/profile" --convert-to pdf --outdir "$work" \
	"$here/make/pdf/norms-report.fodt" "$here/estrategia-es.odt" "$here/action-plan.docx" "$here/regulation-ar.docx" >/dev/null 2>&1
for name in norms-report estrategia-es action-plan regulation-ar; do
	cp "$work/$name.pdf" "$here/$name.pdf"
done

# LibreOffice: a web page whose table has no lines and cells that are centred beside each other.
mkdir "$work/web"
soffice --headless -env:UserInstallation="file://$work/profile" --convert-to pdf --outdir "$work/web" "$here/action-plan.html" >/dev/null 2>&1
cp "$work/web/action-plan.pdf" "$here/action-plan-web.pdf"

# Chromium: a web page as it prints.
chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/chromium" --no-pdf-header-footer --print-to-pdf="$work/statement.pdf" \
	"file://$PWD/$here/make/pdf/statement.html" >/dev/null 2>&1
cp "$work/statement.pdf" "$here/statement.pdf"

# A scan: pages that are pictures.
pdftoppm -r 40 -gray -jpeg "$here/accord-fr.pdf" "$work/page"
{
	printf '%s\n' '\documentclass{article}\usepackage{graphicx}\usepackage[margin=0pt]{geometry}\pagestyle{empty}\begin{document}'
	for page in "$work"/page-*.jpg; do printf '\\noindent\\includegraphics[width=0.9\\paperwidth]{%s}\\newpage\n' "$page"; done
	printf '%s\n' '\end{document}'
} >"$work/scan.tex"
SOURCE_DATE_EPOCH=1704067200 pdflatex -interaction=batchmode -output-directory "$work" "$work/scan.tex" >/dev/null
cp "$work/scan.pdf" "$here/scan.pdf"

# Encrypted: one that opens without a password, one that needs it. Damaged: one that was cut off.
qpdf --encrypt "" owner 256 -- "$here/accord-fr.pdf" "$here/encrypted-open.pdf"
qpdf --encrypt reader owner 256 -- "$here/accord-fr.pdf" "$here/encrypted-password.pdf"
head -c 700 "$here/accord-fr.pdf" >"$here/damaged.pdf"
