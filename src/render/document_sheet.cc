#include "render/document_sheet.h"

namespace proofhouse::render {

namespace {

constexpr const char* kSheet = R"css(
.document .top .line{max-width:72rem}
.document .page{max-width:78rem}
.document .front .of{font-size:1.25rem;color:var(--muted);margin:0 0 1rem;max-width:none}
.document .facts{grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));border-top:1px solid var(--rule);border-bottom:1px solid var(--rule);padding:.9rem 0}
.document .facts dd{overflow-wrap:anywhere}
.text{padding-top:.8rem}
.text h2{margin:3rem 0 .6rem;padding-top:1.4rem;border-top:1px solid var(--rule)}
.text h2:first-child{border-top:0;padding-top:0;margin-top:1rem}
.text h3{margin-top:2.4rem}
.text li{margin:.3rem 0}
.text li>p{margin:.2rem 0}
.note,.clause{max-width:74ch;padding:.75rem 1.1rem;border-radius:4px}
.note{border:1px solid var(--rule);border-left:5px solid var(--accent);background:var(--accent-soft)}
.clause{background:var(--soft);border-left:5px solid var(--rule)}
.clause strong{color:var(--accent)}
.text tbody th{font-weight:400}
.text th p,.text td p{margin:.15rem 0}
.text th,.text td{overflow-wrap:anywhere}
.text thead th{overflow-wrap:normal}
.text .num{white-space:nowrap}
.text thead .num{white-space:normal}
.text .w5{width:5%}.text .w10{width:10%}.text .w15{width:15%}.text .w20{width:20%}.text .w25{width:25%}.text .w30{width:30%}.text .w35{width:35%}.text .w40{width:40%}.text .w45{width:45%}
.text .w50{width:50%}.text .w55{width:55%}.text .w60{width:60%}.text .w65{width:65%}.text .w70{width:70%}.text .w75{width:75%}.text .w80{width:80%}.text .w85{width:85%}.text .w90{width:90%}.text .w95{width:95%}
@media screen and (max-width:44rem){
  .text .stack colgroup{display:none}
  .text .stack th[scope=row]{border:0;padding:.2rem 0;font-weight:600;text-align:left;white-space:normal}
  .text .stack td{border:0;padding:.18rem 0;grid-template-columns:7.5rem minmax(0,1fr)}
  .text .scroll{overflow-x:visible}
}
@media print{
  .document .front .of{font-size:12pt;margin-bottom:3mm}
  .document .facts{grid-template-columns:repeat(4,auto);padding:2mm 0;margin:2mm 0 4mm}
  .text h2{margin:7mm 0 2mm;padding-top:4mm}
  .text h2:first-child{margin-top:0;padding-top:0}
  .text h3{margin-top:5mm}
  .text p,.text li{orphans:3;widows:3}
  .text p,.text ul,.text ol{max-width:92ch}
  .text .small{max-width:none}
  .note,.clause{break-inside:avoid;padding:2mm 3mm}
  .new-page{break-before:page}
  .new-page+h2{margin-top:0;padding-top:0;border-top:0}
}
)css";

}  // namespace

Literal document_sheet() {
  static constexpr Literal kDocumentSheet(kSheet);
  return kDocumentSheet;
}

}  // namespace proofhouse::render
