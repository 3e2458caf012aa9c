#include "html/style.hpp"

namespace hearth {

// Hue says whose something is and nothing else. Text has a contrast of at least 4.5 on its ground,
// drawings of at least 3.
const std::string_view kHtmlStyle = R"css(:root {
  color-scheme: light dark;
  --paper: #fdfcfa; --card: #ffffff; --ink: #1f2328; --soft: #5a626d; --rule: #ddd8cf;
  --one: #1f6fb2; --two: #b3541e;
  --band-one: rgb(31 111 178 / .10); --band-two: rgb(179 84 30 / .11); --band-other: rgb(90 98 109 / .12);
  --sans: ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, P052, "Noto Serif", Georgia, serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16181d; --card: #1d2026; --ink: #e8e6e1; --soft: #a9afb9; --rule: #363b45;
    --one: #6cb2ee; --two: #f0975a;
    --band-one: rgb(108 178 238 / .13); --band-two: rgb(240 151 90 / .13); --band-other: rgb(169 175 185 / .13);
  }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 100%/1.55 var(--sans); }
body { max-width: 64rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: anywhere; }
h1, h2, blockquote { font-family: var(--serif); font-weight: 600; text-wrap: balance; }
h1 { font-size: 2.1rem; line-height: 1.15; margin: 0; }
h1::first-letter { text-transform: uppercase; }
main h1 { margin-top: 4rem; }
h2 { font-size: 1.35rem; margin: 2.75rem 0 .75rem; padding-bottom: .3rem; border-bottom: 1px solid var(--rule); }
h2.one { border-bottom: 3px solid var(--one); }
h2.two { border-bottom: 3px solid var(--two); }
h2.other { border-bottom: 3px solid var(--soft); }
h3 { font-size: 1rem; margin: 1.25rem 0 .35rem; }
p, ul, dl { margin: .5rem 0; }
p, li, dd { max-width: 42rem; }
a { color: inherit; text-underline-offset: .15em; }
.when { color: var(--soft); margin: .35rem 0 0; }
.note, .ends, .sum, caption, .source { color: var(--soft); font-size: .875rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(17.5rem, 100%), 1fr)); gap: 1rem; margin-top: 1rem; }
.charts.two { grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); }
.charts.wide { grid-template-columns: 1fr; }
.charts.four { grid-template-columns: repeat(auto-fit, minmax(min(10.5rem, 100%), 1fr)); gap: .6rem; margin-top: .35rem; }
figure { margin: 0; align-self: start; padding: .85rem .9rem .7rem; background: var(--card); border: 1px solid var(--rule); border-radius: .6rem; }
figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 .75rem; align-items: baseline; }
figcaption strong::first-letter, .numbers thead th::first-letter { text-transform: uppercase; }
svg { display: block; width: 100%; height: auto; margin-top: .35rem; overflow: visible; font-family: var(--sans); }
.grid { stroke: var(--rule); fill: none; stroke-width: 1; }
.tick, .mark { fill: var(--soft); font-size: 11px; }
.mark { fill: var(--ink); font-weight: 600; }
.event { stroke: var(--soft); stroke-width: 1; stroke-dasharray: 2 3; fill: none; }
.line { fill: none; stroke-width: 1.75; stroke-linejoin: round; stroke-linecap: round; }
.spread { fill: none; stroke-width: 1.5; opacity: .45; }
.last { font-size: 12.5px; font-weight: 700; }
svg.one { --hue: var(--one); --band: var(--band-one); }
svg.two { --hue: var(--two); --band: var(--band-two); }
svg.other { --hue: var(--soft); --band: var(--band-other); }
.line, .spread { stroke: var(--hue); }
circle, .last { fill: var(--hue); }
.band { fill: var(--band); }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin: .1rem 0 0; font-size: .8rem; line-height: 1.3; }
.ends span:last-child { text-align: right; }
figure p { max-width: none; }
.says { margin: .5rem 0 0; padding-top: .45rem; border-top: 1px solid var(--rule); font-size: .925rem; }
.four figure { padding: .45rem .55rem .3rem; }
.four figcaption { justify-content: flex-start; gap: 0 .4rem; font-size: .95rem; }
.four .sum { font-size: .78rem; }
.four .tick, .four .mark { font-size: 8px; }
.says + .says { border-top: 0; padding-top: 0; margin-top: .25rem; }
blockquote { margin: .85rem 0; padding-left: 1rem; border-left: 3px solid var(--rule); font-weight: 400; font-size: 1.08rem; line-height: 1.45; }
blockquote p { margin: 0; }
blockquote .source { font-family: var(--sans); margin-top: .15rem; }
.words { columns: 2 20rem; column-gap: 2.5rem; }
.words blockquote { break-inside: avoid; margin-top: 0; margin-bottom: 1.1rem; }
dl.remarks > div { margin: .75rem 0; }
dt { font-weight: 600; }
dt.one { color: var(--one); }
dt.two { color: var(--two); }
dd { margin: .1rem 0 0; }
.beside { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr)); gap: 0 2.5rem; }
.events { list-style: none; padding: 0; }
.events b { display: inline-block; min-width: 1.4em; }
.scroll { overflow-x: auto; margin-top: 1rem; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; min-width: 100%; }
caption { text-align: left; padding: .4rem 0; caption-side: top; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid var(--rule); white-space: nowrap; overflow-wrap: normal; }
th { font-weight: 600; }
.number { text-align: right; }
:is(th, td):last-child { white-space: normal; }
:is(th, td):last-child:not(.number) { width: 100%; min-width: 7rem; }
.scroll th[scope="row"] { position: sticky; left: 0; background: var(--paper); }
footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--rule); color: var(--soft); font-size: .875rem; }
footer p { max-width: none; }
@media (max-width: 30rem) {
  .charts.two :is(.tick, .mark) { font-size: 14px; }
  .charts.two .last { font-size: 16px; }
  .charts.wide :is(.tick, .mark) { font-size: 16px; }
  .charts.wide .last { font-size: 19px; }
  th, td { padding: .3rem .4rem; }
}
body.page { max-width: 54rem; }
.page h1 { font-size: 1.6rem; }
.page h2 { font: 600 1.02rem/1.4 var(--sans); margin: 1.1rem 0 .3rem; border: 0; padding: 0; }
.page h3 { margin: .7rem 0 .1rem; }
.page main { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr)); gap: 0 2.5rem; align-items: start; }
.page main > :not(section), .page section:has(figure, table) { grid-column: 1 / -1; }
.page section { min-width: 0; }
.page .charts.four { grid-template-columns: repeat(auto-fill, minmax(min(10.5rem, 100%), 1fr)); }
.page .four figcaption { flex-direction: column; gap: 0; }
.page .words { columns: 1; }
.page blockquote { margin: .4rem 0; font-size: 1.02rem; }
.page .words blockquote { margin-bottom: .5rem; }
.page ul { padding-left: 1.2rem; margin: .2rem 0; }
.page li { margin: .12rem 0; }
.page footer { margin-top: 1.2rem; font-size: .8rem; }
@page { margin: 14mm 15mm 15mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --rule: #bbb; --one: #1f6fb2; --two: #b3541e;
    --band-one: rgb(31 111 178 / .12); --band-two: rgb(179 84 30 / .12); --band-other: rgb(90 98 109 / .12);
  }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  .charts { grid-template-columns: repeat(3, 1fr); gap: .5rem; }
  .charts.two { grid-template-columns: repeat(2, 1fr); }
  .charts.wide { grid-template-columns: 1fr; }
  .charts.four { grid-template-columns: repeat(4, 1fr); }
  .charts.wide svg { max-height: 60mm; }
  figure, blockquote, tr, ul, li, dl.remarks > div, .scroll { break-inside: avoid; }
  h2, h3, caption { break-after: avoid; }
  h2 { margin-top: 1.3rem; }
  main h1 { margin-top: 0; break-before: page; }
  footer { margin-top: 1.2rem; }
  th, td { padding: .18rem .5rem; }
  table { font-size: .82rem; }
  .scroll { overflow: visible; }
  .scroll th[scope="row"] { position: static; }
  .note a { display: none; }
  .page main { grid-template-columns: 1fr 1fr; }
  .page .charts.four { grid-template-columns: repeat(4, 1fr); }
  .page h2 { margin-top: .9rem; }
  .page main > h1 { break-before: page; }
  svg, .band, circle { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

}  // namespace hearth
