/** All words of the page, Chinese and English. */

import { kept, keep } from "./kept.js";

const WORDS = {
  skip_stage: ["跳到版面", "Skip to the pages"],
  skip_findings: ["跳到问题", "Skip to the findings"],
  tools: ["查看方式", "Views"],
  plates: ["色版", "Plates"],
  composite: ["合成", "All"],
  composite_long: ["四色合成", "All four plates together"],
  plate_c: ["只看青版", "Cyan plate alone"],
  plate_m: ["只看品红版", "Magenta plate alone"],
  plate_y: ["只看黄版", "Yellow plate alone"],
  plate_k: ["只看黑版", "Black plate alone"],
  inkmap: ["墨量", "Ink"],
  inkmap_long: ["墨量分布图", "Ink map"],
  ink_of_limit: ["总墨量，占上限的百分比", "Total ink, % of the limit"],
  ink_working: ["正在计算墨量……", "Measuring ink…"],
  ink_failed: ["这一版的墨量算不出来", "The ink of this sheet cannot be measured"],
  grid: ["基线", "Lines"],
  grid_long: ["基线网格", "Baseline grid"],
  columns: ["分栏", "Columns"],
  columns_long: ["分栏", "Columns"],
  areas: ["版块", "Areas"],
  areas_long: ["版块的边界和名字", "Areas with their names"],
  order: ["顺序", "Order"],
  order_long: ["阅读顺序", "Reading order"],
  overset: ["溢文", "Overset"],
  overset_long: ["排不下的文字", "Text that finds no room"],
  overset_by: ["排不下 {count} 字", "{count} characters over"],
  overset_of: ["《{title}》排不下的 {count} 字", "“{title}”: {count} characters find no room"],
  proof: ["校样", "Proof"],
  proof_long: ["和上次的校样并排看", "Side by side with the last proof"],
  proof_title: ["上次的校样（第 {number} 次）", "The last proof (no. {number})"],
  proof_none: ["还没有校样。", "There is no proof yet."],
  proof_how: ["在终端里运行下面这一行，做好后这里自动显示：", "Run this in a terminal; it shows here when it is done:"],
  proof_edition: ["特刊文件夹", "EDITION"],
  proof_page: ["校样第 {page} 页", "Page {page} of the proof"],
  keys: ["键盘", "Keys"],
  settings: ["设置", "Settings"],
  panel: ["问题和长短", "Findings and fit"],
  thumbs: ["各版", "Pages"],
  close: ["关闭", "Close"],
  stage: ["版面", "Pages"],
  waiting: ["正在排版……", "Composing…"],
  findings: ["问题", "Findings"],
  fit: ["长短", "Fit"],
  severities: ["按轻重筛选", "Filter by severity"],
  search: ["查找", "Find"],
  error: ["错误", "Errors"],
  warning: ["警告", "Warnings"],
  note: ["提示", "Notes"],
  none_found: ["没有问题", "Nothing is wrong"],
  none_match: ["没有符合的", "Nothing matches"],
  no_spot: ["这一条在版面上没有位置：{place}", "This has no place on the pages: {place}"],
  copy_place: ["复制 {place}", "Copy {place}"],
  open_place: ["复制并在 VS Code 打开 {place}", "Copy, and open in VS Code: {place}"],
  copied: ["已复制 {place}", "Copied {place}"],
  not_copied: ["{place}", "{place}"],
  opened: ["已复制，并在 VS Code 打开 {place}", "Copied, and opened in VS Code: {place}"],
  short: ["不足", "Short"],
  over: ["超出", "Over"],
  exact: ["正好", "Full"],
  short_by: ["短 {lines} 行 · {characters} 字", "{lines} lines short · {characters} ch."],
  over_by: ["多 {lines} 行 · {characters} 字", "{lines} lines over · {characters} ch."],
  fit_empty: ["没有正文", "No text yet"],
  page: ["第 {page} 版", "Page {page}"],
  pages_of: ["第 {first}–{last} 版", "Pages {first}–{last}"],
  zoom: ["缩放", "Zoom"],
  zoom_in: ["放大", "Zoom in"],
  zoom_out: ["缩小", "Zoom out"],
  fit_width: ["适合宽度", "Fit width"],
  fit_sheet: ["整版", "Fit the whole sheet"],
  real_size: ["实际大小", "Real size"],
  facing: ["对开：两版并排", "Facing pages"],
  link_on: ["已连接", "Connected"],
  link_wait: ["正在连接……", "Connecting…"],
  link_lost: ["连接断了，正在重连……", "Connection lost, trying again…"],
  link_gone: ["预览已停止", "The preview has stopped"],
  gone_long: ["预览已停止，页面不再更新。请在终端重新运行 tekan preview，本页会自动接上。", "The preview has stopped and this page is no longer up to date. Run tekan preview again in a terminal; the page will go on by itself."],
  took: ["用时 {ms} ms", "{ms} ms"],
  took_long: ["排版 {ms} ms，收到后 {paint} ms 上屏", "Composed in {ms} ms, on the screen {paint} ms after"],
  version: ["第 {version} 次", "Build {version}"],
  faces: ["正在载入字体 {done}/{all}", "Loading faces {done}/{all}"],
  faces_failed: ["有字体没能载入：{names}", "Faces that did not load: {names}"],
  last_good: ["这是 {time} 时最后一次正确的版面，现在的稿件有错", "These are the last good pages, of {time}; the manuscript as it is now has an error"],
  last_good_timeless: ["这是最后一次正确的版面，现在的稿件有错", "These are the last good pages; the manuscript as it is now has an error"],
  never_good: ["稿件有错，还排不出版面", "The manuscript has an error; there are no pages yet"],
  never_good_long: ["改好存盘，版面就会出来。", "Mend it and save: the pages will come."],
  broken: ["稿件有错", "The manuscript has an error"],
  broken_many: ["稿件有 {count} 个错误", "The manuscript has {count} errors"],
  broken_more: ["还有 {count} 个，见“问题”", "{count} more under “Findings”"],
  fold: ["收起", "Fold"],
  unfold: ["展开", "Unfold"],
  said_good: ["已排好：{error} 个错误，{warning} 个警告，{note} 个提示", "Composed: {error} errors, {warning} warnings, {note} notes"],
  said_bad: ["稿件有错，显示的是上次的版面：{problem}", "The manuscript has an error, the pages are the last good ones: {problem}"],
  language: ["语言", "Language"],
  theme: ["明暗", "Theme"],
  theme_auto: ["随系统", "As the system"],
  theme_light: ["明", "Light"],
  theme_dark: ["暗", "Dark"],
  set_code: ["点击时在 VS Code 打开", "Open in VS Code on click"],
  set_marks: ["标出刚改动的字", "Tint what has just changed"],
  area_heading: ["标题", "heading"],
  area_photo: ["图片", "photo"],
  area_facts: ["数据", "facts"],
  area_quote: ["引语", "quote"],
  area_body: ["正文", "body"],
  area_ad: ["广告", "ad"],
  area_sidebar: ["链接", "sidebar"],
  area_summary: ["提要", "summary"],
  keys_pages: ["版面", "Pages"],
  keys_views: ["查看", "Views"],
  keys_lines: ["行和问题", "Lines and findings"],
  keys_window: ["窗口", "Window"],
  key_next_page: ["下一版 / 上一版", "Next / previous page"],
  key_ends: ["第一版 / 最后一版", "First / last page"],
  key_zoom: ["放大 / 缩小（也可 Ctrl 或 ⌘ 加滚轮、双指）", "Zoom in / out (also Ctrl or ⌘ and wheel, pinch)"],
  key_pan: ["按住拖动版面", "Hold and drag to pan"],
  key_plates: ["只看一个色版，再按一次回到合成", "One plate alone; again for all"],
  key_next_finding: ["下一个问题 / 上一个问题", "Next / previous finding"],
  key_next_line: ["下一行 / 上一行", "Next / previous line of the page"],
  key_pick: ["取这一行的位置", "Take the place of this line"],
  key_search: ["在问题里查找", "Find among the findings"],
  key_escape: ["关闭、取消", "Close, let go"],
  key_findings: ["问题", "Findings"],
  key_fit: ["长短", "Fit"],
};

let at = kept("language", navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en") === "zh" ? 0 : 1;

export function language() {
  return at === 0 ? "zh" : "en";
}

export function has(name) {
  return name in WORDS;
}

/** The words of a name; `{x}` in them gives way to values. */
export function say(name, values = {}) {
  return WORDS[name][at].replace(/\{(\w+)\}/g, (_, key) => values[key]);
}

/** Writes the words into every element that names some. */
export function putWords(root) {
  document.documentElement.lang = at === 0 ? "zh-CN" : "en";
  for (const own of root.querySelectorAll("[data-w]")) put(own, say(own.dataset.w));
  for (const own of root.querySelectorAll("[data-a]")) own.setAttribute("aria-label", say(own.dataset.a));
  for (const own of root.querySelectorAll("input[data-p]")) own.placeholder = say(own.dataset.p);
  for (const own of root.querySelectorAll("[data-t]")) putTitle(own);
}

function put(own, words) {
  let text = own.querySelector(":scope > .w");
  if (!text && own.firstElementChild) {
    text = own.appendChild(document.createElement("span"));
    text.className = "w";
  }
  (text ?? own).textContent = words;
}

function putTitle(own) {
  const key = own.dataset.key ? ` (${own.dataset.key})` : "";
  own.title = say(own.dataset.t) + key;
  if (!own.dataset.w) own.setAttribute("aria-label", say(own.dataset.t));
}

export function setLanguage(name) {
  at = name === "zh" ? 0 : 1;
  keep("language", name);
  putWords(document);
}
