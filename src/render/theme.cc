#include "render/theme.h"

namespace proofhouse::render {

namespace {

constexpr const char* kSheet = R"css(
:root{
  color-scheme:light dark;
  --bg:#fff;--ink:#1a1f26;--muted:#525b66;--rule:#d7dce2;--soft:#f5f7f9;
  --accent:#0b4f8c;--accent-soft:#e9f1f9;--focus:#b35900;
  --met:#0a6448;--met-bg:#e2f2ea;--partly:#734800;--partly-bg:#fbf0d9;--not:#9c2318;--not-bg:#fbe7e4;
  --unknown:#48505a;--unknown-bg:#eceff2;--contra:#83165b;--contra-bg:#f8e3f1;
  --s1:#0b5cad;--s2:#b85600;--s3:#007a65;--s4:#7447a0;--s5:#a12d56;--s6:#5a6571;--pale:#a9bccf;--grid:#e2e6ea;
}
@media (prefers-color-scheme:dark){:root{
  --bg:#13161a;--ink:#e6e9ed;--muted:#a9b2bd;--rule:#363d46;--soft:#1b2026;
  --accent:#8cc1f3;--accent-soft:#172839;--focus:#f0a04b;
  --met:#74d5b0;--met-bg:#14322a;--partly:#ecbd70;--partly-bg:#372910;--not:#ff9f93;--not-bg:#42211d;
  --unknown:#b9c1cb;--unknown-bg:#293038;--contra:#f3a0d5;--contra-bg:#3f2039;
  --s1:#6cb2f5;--s2:#f2a65a;--s3:#4fd0b3;--s4:#c6a1ec;--s5:#f08fb0;--s6:#aab4bf;--pale:#4d6276;--grid:#2a3037;
}}
*{box-sizing:border-box}
html{scroll-behavior:auto;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
a{color:var(--accent);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
code,.mono{font:.92em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--bg);padding:.5rem 1rem;z-index:9}
.skip:focus{top:1rem}

.top{border-top:5px solid var(--accent);padding:1.1rem clamp(1rem,4vw,3rem) 0}
.top .line{max-width:82rem;margin:0 auto;display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;justify-content:space-between;color:var(--muted);font-size:.875rem}
.top .brand{font-weight:650;color:var(--accent);letter-spacing:.02em}
.page{max-width:82rem;margin:0 auto;padding:0 clamp(1rem,4vw,3rem) 4rem}
main{min-width:0}
.contents{margin:2.5rem 0 0;font-size:.9rem}
@media screen and (min-width:72rem){
  main{display:grid;grid-template-columns:13rem minmax(0,1fr);column-gap:3rem}
  main>*{grid-column:2}
  .contents{grid-column:1;grid-row:1/span 40;margin:0}
  .contents .stick{position:sticky;top:0;padding-top:2.6rem;max-height:100vh;overflow:auto}
}
@media screen and (max-width:71.99rem){.contents ol{columns:2;column-gap:1.5rem}.contents li{break-inside:avoid}}
.contents p{margin:0 0 .4rem;font-weight:600}
.contents ol{list-style:none;margin:0;padding:0}
.contents li a{display:block;padding:.28rem 0 .28rem .75rem;border-left:2px solid var(--rule);text-decoration:none;color:var(--muted)}
.contents li a:hover{color:var(--accent);border-color:var(--accent)}

h1,h2,h3,h4{line-height:1.22;font-weight:650;letter-spacing:-.012em;text-wrap:balance;scroll-margin-top:1rem}
h1{font-size:clamp(1.8rem,1.3rem + 2vw,2.6rem);margin:2.2rem 0 .35rem}
h2{font-size:1.55rem;margin:0 0 .6rem}
h3{font-size:1.15rem;margin:2.2rem 0 .5rem}
h4{font-size:1rem;margin:1.4rem 0 .4rem}
p,ul.prose,ol.prose{max-width:72ch}
p{margin:.5rem 0}
.lead{font-size:1.08rem;color:var(--muted);margin:.2rem 0 .8rem}
.muted{color:var(--muted)}
.small{font-size:.875rem}
.num{text-align:right;white-space:nowrap}
.nowrap{white-space:nowrap}
.part{padding-top:2.8rem;margin-top:3.2rem;border-top:1px solid var(--rule)}
.part.long{content-visibility:auto;contain-intrinsic-size:auto 60rem}

.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.6rem,1fr));gap:.7rem 1.2rem;margin:1.1rem 0 1.8rem}
.facts div{min-width:0}
.facts dt{font-size:.8rem;color:var(--muted)}
.facts dd{margin:0;font-weight:600}

.banner{border:2px solid var(--not);background:var(--not-bg);color:var(--ink);border-radius:6px;padding:.8rem 1.1rem;margin:1rem 0}
.banner p{margin:.2rem 0}
.card{border:1px solid var(--rule);border-left:6px solid var(--accent);border-radius:6px;background:var(--accent-soft);padding:1.5rem clamp(1rem,3vw,2rem);margin:1.2rem 0 2.2rem}
.card.none{border-left-color:var(--not);background:var(--soft)}
.eyebrow{margin:0;font-size:.82rem;font-weight:650;color:var(--accent);letter-spacing:.03em}
.card h2{font-size:clamp(1.6rem,1.2rem + 1.6vw,2.15rem);margin:.15rem 0 .1rem}
.card .who{margin:0 0 .7rem;color:var(--muted)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1rem 1.8rem;margin:1.3rem 0 1rem;padding:0}
.figures dt{font-size:.82rem;color:var(--muted)}
.figures dd{margin:.1rem 0 0}
.figures .big{display:block;font-size:1.55rem;font-weight:650;line-height:1.2;letter-spacing:-.015em;white-space:nowrap}
.figures .of{display:block;font-size:.82rem;color:var(--muted)}
.card .rule{margin:1.1rem 0 0;padding-top:.9rem;border-top:1px solid var(--rule);font-size:.92rem;max-width:none}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21rem),1fr));gap:0 2.6rem}
.panel h3{margin-top:1.8rem}
.panel ul{margin:.4rem 0;padding-left:1.1rem}
.panel ul.plain{padding-left:0}
.panel li{margin:.35rem 0}

.scroll{position:relative;overflow-x:auto;margin:.9rem 0 1.4rem;max-width:100%}
table{border-collapse:collapse;width:100%;font-size:.9rem;line-height:1.42}
caption{text-align:left;color:var(--muted);font-size:.875rem;padding:0 0 .5rem;max-width:min(72ch,calc(100vw - 2.4rem))}
th,td{padding:.5rem .8rem .5rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--rule)}
th:last-child,td:last-child{padding-right:0}
thead th{font-size:.8rem;font-weight:600;color:var(--muted);border-bottom:1.5px solid var(--ink);vertical-align:bottom}
tbody th{font-weight:600}
td.num,th.num{text-align:right}
thead th.num{white-space:normal}
tfoot td,tfoot th,tr.sum td,tr.sum th{font-weight:650;border-top:1.5px solid var(--ink)}
tbody.group th{background:var(--soft);padding:.45rem .6rem;font-size:.85rem}
.bids td,.bids th{padding-top:.75rem;padding-bottom:.75rem}
.bids th.num{white-space:normal;min-width:5.2rem}
.bids td .sub{white-space:normal;margin-left:auto;max-width:9rem}
.bids .rank{font-size:1.25rem;font-weight:650;line-height:1.2}
.bids .name{display:block;font-weight:650;font-size:1rem}
.bids .sub{display:block;font-weight:400;font-size:.82rem;color:var(--muted)}
.bids tr.first>*{background:var(--accent-soft)}
.bids tr.first>:first-child{box-shadow:inset 4px 0 var(--accent);padding-left:.9rem}
.bids th:first-child,.bids td:first-child{padding-left:.9rem}
.bids th:nth-child(2){min-width:9rem}
.bids .why{min-width:11.5rem}
.bids .why p{margin:0 0 .25rem}
.meter{display:block;width:5.5rem;height:.4rem;margin:.3rem 0 0 auto}

.st{display:inline-block;white-space:nowrap;border-radius:3px;padding:0 .42em;font-weight:600;font-size:.86em;line-height:1.65}
.st i{font-style:normal;display:inline-block;min-width:1em;text-align:center;margin-right:.18em}
.met{color:var(--met);background:var(--met-bg)}
.partly{color:var(--partly);background:var(--partly-bg)}
.not{color:var(--not);background:var(--not-bg)}
.unknown{color:var(--unknown);background:var(--unknown-bg)}
.contra{color:var(--contra);background:var(--contra-bg)}
.na{color:var(--muted);background:none}
.tag{display:inline-block;font-size:.75rem;font-weight:600;color:var(--accent);border:1px solid currentColor;border-radius:3px;padding:0 .35em;line-height:1.5;white-space:nowrap}
.key{display:flex;flex-wrap:wrap;gap:.35rem .9rem;margin:.8rem 0;padding:0;list-style:none;font-size:.875rem}

.heat{width:auto;min-width:min(100%,34rem)}
.heat th,.heat td{padding:.24rem .35rem}
.heat thead th{vertical-align:bottom;text-align:center}
.heat thead th:first-child{text-align:left}
.heat.dense thead th span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:11rem;overflow:hidden;font-weight:600}
.heat tbody th{font-weight:400;min-width:15rem;padding-left:0}
.heat td{text-align:center;min-width:2.6rem;padding:1px;height:1px}
.heat .c{display:flex;align-items:center;justify-content:center;gap:.3em;height:100%;border-radius:3px;padding:.22rem .3rem;text-decoration:none;font-size:.82rem;font-weight:600;white-space:nowrap}
.heat a.c:hover{outline:2px solid currentColor}
.heat .w{font-weight:400}
.gates td{min-width:8.5rem}
.gates td .small{display:block;color:var(--muted);margin-top:.15rem}
.gates tbody th{min-width:13rem;font-weight:400}

figure{margin:1.4rem 0}
figure figcaption{color:var(--muted);font-size:.875rem;max-width:72ch;margin-top:.4rem}
figure .scroll{margin:0}
svg[role=img]{display:block;max-width:100%;height:auto}
.wide svg[role=img]{min-width:34rem}
svg text{font:12px/1 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;font-variant-numeric:tabular-nums;fill:var(--ink)}
svg .t-muted{fill:var(--muted)}
svg .t-strong{font-weight:650}
svg .t-in{fill:var(--bg);font-weight:600}
svg .axis{stroke:var(--muted);stroke-width:1}
svg .grid{stroke:var(--grid);stroke-width:1}
svg .limit{stroke:var(--not);stroke-width:1.5;stroke-dasharray:6 4}
svg .whisker{stroke:var(--ink);stroke-width:1.5}
svg .track{fill:var(--grid)}
svg .b1,svg .s1{fill:var(--s1)}svg .b2,svg .s2{fill:var(--s2)}svg .s3{fill:var(--s3)}svg .s4{fill:var(--s4)}svg .s5{fill:var(--s5)}svg .s6{fill:var(--s6)}
svg .b3{fill:var(--pale)}
svg .hollow{fill:var(--bg);stroke:var(--muted);stroke-width:2}
svg .edge{stroke:var(--bg);stroke-width:1}

details>summary{cursor:pointer;padding:.45rem 0;font-weight:600;color:var(--accent)}
details>summary::marker{color:var(--muted)}
details.box{border:1px solid var(--rule);border-radius:6px;padding:0 1.1rem;margin:.7rem 0}
details.box>summary{padding:.8rem 0}
details.box[open]{padding-bottom:1rem}
.box h3,.box h4{font-size:1rem;margin:1.3rem 0 .3rem}
details.bid>summary .sub{font-weight:400;color:var(--muted)}
.reqs{margin:.3rem 0 1rem}
details.req{border-top:1px solid var(--rule)}
details.req>summary{font-weight:400;color:var(--ink);display:grid;grid-template-columns:10.6rem 5.2rem minmax(0,1fr) auto 1rem;gap:.2rem .8rem;align-items:baseline;list-style:none}
details.req>summary::-webkit-details-marker{display:none}
details.req>summary::after{content:"+";color:var(--muted);width:1rem;text-align:right}
details.req[open]>summary::after{content:"−"}
details.req>summary:hover{background:var(--soft)}
details.req .id{font-weight:650;color:var(--accent)}
.req-body{padding:.2rem 0 1.1rem;scroll-margin-top:4.5rem}
.req-body:target,tr:target,li:target,dt:target{background:var(--accent-soft);box-shadow:0 0 0 .5rem var(--accent-soft);border-radius:2px}
@media screen and (max-width:44rem){details.req>summary{grid-template-columns:auto minmax(0,1fr) 1rem}details.req>summary>.nowrap{display:none}details.req>summary .title{grid-column:1/-1;order:3}}
.findings{list-style:none;margin:.4rem 0;padding:0;font-size:.9rem}
.findings li{padding:.55rem 0 .55rem .9rem;border-left:3px solid var(--rule);margin:.35rem 0}
.findings li.supports{border-color:var(--met)}
.findings li.refutes{border-color:var(--not)}
.findings li.partly-f{border-color:var(--partly)}
.findings p{margin:.1rem 0}
.findings .place{font-size:.84rem;color:var(--muted)}
.terms dt{font-weight:600;margin-top:.8rem}
.terms dd{margin:.1rem 0 0;max-width:72ch}
.plain{list-style:none;padding:0;margin:.4rem 0}
.steps li{margin:.25rem 0;max-width:72ch}
.foot{max-width:82rem;margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 3rem;color:var(--muted);font-size:.85rem;border-top:1px solid var(--rule)}

@media screen and (max-width:44rem){
  .stack,.stack tbody,.stack tr,.stack td,.stack th{display:block;width:auto}
  .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
  .stack tr{border-bottom:1px solid var(--rule);padding:.9rem .2rem}
  .stack caption{display:block}
  .stack td .sub{margin-left:0}
  .stack tr.first{background:var(--accent-soft);box-shadow:inset 4px 0 var(--accent);padding-left:1rem}
  .bids.stack tr.first>*{background:none;box-shadow:none}
  .bids.stack td,.bids.stack th{border:0;padding:.18rem 0}
  .bids.stack td:first-child{padding-left:0;box-shadow:none}
  .stack td{display:grid;grid-template-columns:8.5rem minmax(0,1fr);gap:.6rem;text-align:left}
  .stack td.num{text-align:left;white-space:normal}
  .stack td::before{content:attr(data-label);color:var(--muted);font-size:.84rem}
  .meter{margin-left:0}
  .bids .why,.bids th:nth-child(2){min-width:0}
  .bids td .sub{max-width:none}
  .heat tbody th{min-width:9.5rem}
  .heat tbody th,.gates tbody th{position:sticky;left:0;background:var(--bg)}
  .gates tbody th{min-width:8rem;max-width:9.5rem}
  .part{padding-top:2rem;margin-top:2.4rem}
}

@page{size:A4;margin:17mm 15mm 19mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#525b66}}
@media print{
  :root{color-scheme:light;--bg:#fff;--ink:#000;--muted:#444c55;--rule:#c5cbd2;--soft:#f5f7f9;--accent:#0b4f8c;--accent-soft:#eef4fa;
    --met:#0a6448;--met-bg:#e2f2ea;--partly:#734800;--partly-bg:#fbf0d9;--not:#9c2318;--not-bg:#fbe7e4;--unknown:#48505a;--unknown-bg:#eceff2;--contra:#83165b;--contra-bg:#f8e3f1;
    --s1:#0b5cad;--s2:#b85600;--s3:#007a65;--s4:#7447a0;--s5:#a12d56;--s6:#5a6571;--pale:#a9bccf;--grid:#e2e6ea}
  *{-webkit-print-color-adjust:exact;print-color-adjust:exact}
  html{font-size:9.5pt}
  body{font-size:1rem;line-height:1.42}
  .contents,.skip{display:none}
  .top,.page,.foot{padding-left:0;padding-right:0;max-width:none}
  main{display:block}
  .top{padding-top:2mm;border-top-width:3px}
  h1{font-size:21pt;margin-top:5mm}h2{font-size:14.5pt}h3{font-size:11.5pt;margin-top:5mm}h4{font-size:10pt}
  h1,h2,h3,h4,caption,summary,.eyebrow{break-after:avoid}
  a{color:inherit;text-decoration:none}
  .part{content-visibility:visible!important;margin-top:7mm;padding-top:5mm}
  .part.page-break{break-before:page;border-top:0;margin-top:0;padding-top:0}
  .scroll,.contents .stick{overflow:visible;max-height:none}
  table{font-size:8pt;line-height:1.3}
  caption{max-width:none}
  th,td,h4,caption{overflow-wrap:anywhere}
  thead th{min-width:9mm}
  .two>*{min-width:0}
  th,td{padding:1mm 2mm 1mm 0}
  thead{display:table-header-group}
  tr,figure,.card,.banner,.findings li,.facts div,.figures div,dt,.test{break-inside:avoid}
  dd,.reqs,.reqs>:first-child,tbody tr:first-child{break-before:avoid}
  thead,tbody.group,tbody.group tr{break-after:avoid}
  td p,.findings p{margin:.1rem 0}
  .card{padding:5mm 6mm;margin:4mm 0 6mm}
  .figures{grid-template-columns:repeat(4,1fr);gap:3mm}
  .figures .big{font-size:13.5pt}
  .facts{grid-template-columns:repeat(6,auto);gap:2mm 5mm;margin:3mm 0 5mm}
  .bids td,.bids th{padding-top:1.6mm;padding-bottom:1.6mm}
  .bids .why,.bids th:nth-child(2),.bids th.num{min-width:0}
  .two{grid-template-columns:1fr 1fr;gap:0 8mm}
  .gates td{min-width:0}.gates tbody th{min-width:0}
  .heat{min-width:0;width:100%}.heat tbody th{min-width:0;max-width:none}.heat td{min-width:0}
  .wide svg[role=img]{min-width:0}
  .heat .c{padding:.3mm .6mm;font-size:7.5pt}
  .heat th,.heat td{padding:.25mm .6mm}
  details::details-content{content-visibility:visible;display:block;height:auto}
  details.settled:not([open])::details-content{content-visibility:hidden;display:none}
  details.box,details.box[open]{border:0;padding:0;margin:3mm 0}
  details>summary{color:var(--ink);list-style:none;padding:.8mm 0}
  details>summary::-webkit-details-marker{display:none}
  details.req>summary{grid-template-columns:34mm 17mm minmax(0,1fr) auto}
  details.req>summary::after{content:none}
  .findings{font-size:8.5pt}
  .findings li{padding:1mm 0 1mm 3mm;margin:1mm 0}
  .on-screen{display:none}
}
@media not print{.on-paper{display:none}}
@media (forced-colors:active){.st,.heat .c{border:1px solid}}
)css";

}  // namespace

Literal theme() {
  static constexpr Literal kTheme(kSheet);
  return kTheme;
}

}  // namespace proofhouse::render
