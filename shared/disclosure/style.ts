/**
 * What a page of the statement looks like, on the screen, in the preview and on paper. Readable in grey; no outside font. On paper the
 * blanks at the end of a line of a heading are kept: Chromium makes the words of bookmarks from what it draws.
 */
export const REPORT_STYLE = `
.report { color: #1c2733; background: #fff; font: 10.5pt/1.5 "Noto Sans", "Noto Sans Devanagari", "Noto Sans Arabic", "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  max-width: 46rem; margin-inline: auto; padding: 2.5rem; overflow-wrap: break-word; }
.report :is(h1, .as-h1) { font-size: 20pt; line-height: 1.25; margin: 0 0 .5rem; }
.report :is(h2:not([class]), .as-h2) { font-size: 15pt; line-height: 1.3; margin: 2.2rem 0 .6rem; padding-top: .4rem; border-top: 1px solid #8a949e; }
.report :is(h3:not([class]), .as-h3) { font-size: 11.5pt; margin: 1.4rem 0 .3rem; }
.report :is(h2:not([class]), .as-h2) .number { display: inline-block; min-width: 2.2rem; color: #4a5560; }
.report p, .report ul { margin: 0 0 .7rem; }
.report ul { padding-inline-start: 1.3rem; }
.report .subtitle { font-size: 12.5pt; color: #4a5560; margin-bottom: 1.5rem; }
.report dl.cover { display: grid; grid-template-columns: 10rem 1fr; gap: .45rem 1rem; margin: 0 0 1.5rem; }
.report dl.cover .line { display: contents; }
.report dl.cover dt { color: #4a5560; }
.report dl.cover dd { margin: 0; }
.report .signature { margin: 2.5rem 0 1.5rem; padding-top: .3rem; border-top: 1px solid #1c2733; width: 18rem; color: #4a5560; }
.report .counsel { color: #4a5560; font-size: 9pt; }
.report nav ol { list-style: none; padding: 0; margin: 0 0 1rem; columns: 2; column-gap: 2rem; }
.report nav li { break-inside: avoid; display: flex; gap: .5rem; padding: .1rem 0; }
.report nav .number { min-width: 1.6rem; color: #4a5560; }
.report nav .leader { flex: 1; align-self: end; margin-bottom: .35em; border-bottom: 1px dotted #8a949e; }
.report nav .page { font-variant-numeric: tabular-nums; }
.report a { color: #0b5d66; text-decoration-thickness: .05em; text-underline-offset: .15em; }
.report .note { border-inline-start: 3px solid #8a949e; padding: .1rem 0 .1rem .8rem; color: #35404b; }
.report .note.gap { border-inline-start: 3px double #8f1d3a; }
.report .scroll { overflow-x: auto; margin: .4rem 0 1.2rem; }
.report .scroll > table { margin: 0; }
.report table { width: 100%; min-width: var(--least, 0); table-layout: fixed; border-collapse: collapse; font-size: var(--size, 9pt); line-height: 1.35; margin: .4rem 0 1.2rem;
  font-variant-numeric: tabular-nums; }
.report caption { text-align: start; font-weight: 600; padding: .3rem 0; }
.report th, .report td { text-align: start; vertical-align: top; padding: .3rem .4rem; border-bottom: 1px solid #c9ced3; font-weight: 400;
  overflow-wrap: break-word; hyphens: manual; }
.report thead th { font-weight: 600; border-bottom: 1.5px solid #5d6873; vertical-align: bottom; overflow-wrap: break-word; }
.report .end { text-align: end; }
.report td.end { white-space: nowrap; }
.report td.end .unknown { white-space: normal; }
.report tr > :first-child { padding-inline-start: 0; }
.report code { font: .92em/1.35 "Noto Sans Mono", Consolas, Menlo, monospace; overflow-wrap: anywhere; }
.report td code.hash, .report .hash { font-size: 7pt; }
.report .chart { margin: .4rem 0 1rem; break-inside: avoid; }
.report :is(figcaption, .chart-caption) { font-weight: 600; font-size: 9pt; margin: 0; padding: .3rem 0; break-after: avoid; }
.report .chart svg { display: block; width: 100%; height: auto; }
.report .chart text { font-size: 11.5px; fill: #1c2733; }
.report .chart rect { fill: #5d6873; }
.report .chart line { stroke: #5d6873; stroke-width: 1; }
.report .unknown { font-style: italic; color: #4a5560; }
.report .draft-mark { display: none; }
.report :is(.draft-line, .draft-mark):is(:lang(ar), :lang(ne)) { letter-spacing: 0 !important; }
.report code { direction: ltr; unicode-bidi: isolate; }
.report :is(time, data) { unicode-bidi: isolate; }
.report.is-draft .draft-line { display: inline-block; border: 1.5px solid #1c2733; padding: .05rem .6rem; font-weight: 700; letter-spacing: .12em; }
.report.brief .subtitle { margin-bottom: .8rem; }
.report.brief .cover-page { display: grid; grid-template-columns: 1fr 15rem; column-gap: 1.5rem; align-items: end; }
.report.brief .cover-page > * { grid-column: 1 / -1; }
.report.brief .cover-page > dl.cover { grid-column: 1; margin: 0; }
.report.brief .cover-page > .signature { grid-column: 2; width: auto; margin: 2.5rem 0 0; }
.report.brief .cover-page > .counsel { margin: 1.2rem 0 0; padding: .5rem .8rem; border: 1.5px solid #1c2733; color: #1c2733; font-size: 10.5pt; font-weight: 600; }
@media (max-width: 40rem) {
  .report { padding: 1.25rem 1rem; }
  .report dl.cover { grid-template-columns: 1fr; gap: 0; }
  .report dl.cover dd { margin-bottom: .6rem; }
  .report nav ol { columns: 1; }
  .report.brief .cover-page { display: block; }
}
@media screen {
  /* A shadow at the side towards which more can be scrolled into sight. */
  .report :is(.scroll, .chart) { background: linear-gradient(90deg, #fff 40%, #fff0) left / 2.5rem 100% no-repeat local,
    linear-gradient(270deg, #fff 40%, #fff0) right / 2.5rem 100% no-repeat local,
    linear-gradient(90deg, #1c273340, #1c273300) left / .7rem 100% no-repeat scroll,
    linear-gradient(270deg, #1c273340, #1c273300) right / .7rem 100% no-repeat scroll; }
}
@media screen and (max-width: 40rem) {
  .report .chart { overflow-x: auto; }
  .report .chart-caption { position: sticky; inset-inline-start: 0; }
  .report .chart svg { min-width: 32rem; }
  .report table:not(:has(col:nth-child(5))) { table-layout: auto; min-width: 0; }
  .report table:not(:has(col:nth-child(5))) col { width: auto !important; }
}
@media print {
  .report .scroll { overflow: visible; }
  .report table { min-width: 0; }
  .report { max-width: none; padding: 0; font-size: 10pt; }
  .report:not(.brief) .cover-page, .report nav { break-after: page; }
  .report nav ol { columns: 1; }
  .report :is(h2:not([class]), .as-h2), .report :is(h3:not([class]), .as-h3), .report caption { break-after: avoid; }
  .report :is(h2:not([class]), .as-h2) { border-top: 0; padding-top: 0; }
  .report :is(h1, h2, h3) { white-space: break-spaces; }
  .report p, .report li { orphans: 3; widows: 3; }
  .report p:has(+ :is(.scroll, .chart, ul)) { break-after: avoid; }
  .report thead { display: table-header-group; }
  .report table.short { break-inside: avoid; }
  .report thead { break-after: avoid; }
  .report tbody tr:is(:nth-child(-n+3), :nth-last-child(-n+2)) { break-before: avoid; }
  .report tr, .report .note, .report .signature { break-inside: avoid; }
  .report a { color: inherit; }
  .report.is-draft .draft-mark { display: block; position: fixed; inset-inline: 0; top: 42%; text-align: center;
    transform: rotate(-32deg); font-size: 110pt; font-weight: 700; letter-spacing: .1em; color: #000; opacity: .06; user-select: none; z-index: 1; }
}
`
