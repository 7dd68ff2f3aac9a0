const en = {
  installing: 'Installing what is missing; the first time takes about a minute …',
  installFailed: 'The packages could not be installed: npm ended with code {code}, its words are above.',
  lockDisagrees: 'package.json and package-lock.json ask for different packages; "npm install" brings them together.',
  installingPackager: 'Installing what makes installers where it is missing …',
  nodeMissing:
    'Node 24 is missing: the install script of the package "node" did not run or failed. Try "npm rebuild node", or start with Node 24 or newer.',
  building: 'Building …',
  buildFailed: 'The build failed; the tool’s words are above.',
  fetchingElectron: 'Fetching Electron, {seconds} s at most …',
  electronFailed:
    'Electron cannot be had ({reason}); set ELECTRON_MIRROR to a mirror or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
  electronTimedOut: 'its download took longer than {seconds} s',
  electronNotFetched: 'its download failed',
  electronNotFetchedLately: 'its download failed within the last 24 hours, --host electron tries again',
  electronNotAtOverride: 'none at {path}',
  electronNoDisplay: 'Electron needs a display, and neither DISPLAY nor WAYLAND_DISPLAY is set.',
  electronCrashed: 'Electron ended as soon as it was started ({how}).',
  webInstead: '{problem} Going on in the browser.',
  hostKilled: 'The console did not end within a second and was ended by force.',
  unknownFlag: 'Unknown option {flag}; --help lists them all.',
  flagNeedsValue: '{flag} needs a value: {wanted}.',
  badValue: '{flag} {value} cannot be used: {wanted}.',
  wantedHost: 'web or electron',
  wantedPort: 'a whole number from 0 to 65535',
  wantedDirectory: 'a directory',
  startHelp: `npm start -- [options]

  --host web|electron  where the console opens (otherwise Electron where it can be had, else the browser)
  --port N             port of the console in the browser
  --data-dir DIR       where the console keeps its data
  --no-open            open no window
  --json               the ready line as JSON on stdout, with the token for scripts
  --help               this text`,
  unknownRun: 'Nothing is called “{name}”; there is: {names}.',
  unknownStage: 'No stage is called “{name}”; there are: {names}.',
  skipped: 'skipped, “{name}” failed',
  noChromium: 'No Chromium can be had: install one, or set PUSHDECK_CHROMIUM to its path.',
  noChromiumAtOverride: 'PUSHDECK_CHROMIUM names {path}, where no browser runs.',
  installingChromium: 'Installing {packages} …',
  fetchingChromium: 'Fetching Playwright’s Chromium, {seconds} s at most …',
  noChineseFont: 'No Chinese font was found: screenshots will show empty boxes (Debian: fonts-noto-cjk).',
}

/** @type {Record<keyof typeof en, string>} */
const zh = {
  installing: '正在安装缺少的软件包，首次约需一分钟……',
  installFailed: '软件包安装失败：npm 退出码为 {code}，原因见上文。',
  lockDisagrees: 'package.json 与 package-lock.json 要求的软件包不一致；请运行 “npm install”。',
  installingPackager: '正在安装打包工具（如缺少）……',
  nodeMissing:
    '缺少 Node 24：“node” 软件包的安装脚本没有运行或运行失败。请运行 “npm rebuild node”，或改用 Node 24 以上的版本启动。',
  building: '正在构建……',
  buildFailed: '构建失败，原因见上文。',
  fetchingElectron: '正在下载 Electron，最多 {seconds} 秒……',
  electronFailed:
    '无法取得 Electron（{reason}）；请把 ELECTRON_MIRROR 设为镜像地址，或把 ELECTRON_OVERRIDE_DIST_PATH 设为已解压的 Electron 目录。',
  electronTimedOut: '下载超过 {seconds} 秒',
  electronNotFetched: '下载失败',
  electronNotFetchedLately: '24 小时内下载失败过，用 --host electron 可再次尝试',
  electronNotAtOverride: '{path} 中没有',
  electronNoDisplay: 'Electron 需要显示器，但没有设置 DISPLAY 或 WAYLAND_DISPLAY。',
  electronCrashed: 'Electron 启动后立即退出（{how}）。',
  webInstead: '{problem}改用浏览器打开。',
  hostKilled: '推送台未能在一秒内结束，已被强制结束。',
  unknownFlag: '未知选项 {flag}；用 --help 查看全部选项。',
  flagNeedsValue: '{flag} 需要一个值：{wanted}。',
  badValue: '{flag} {value} 无效，应为{wanted}。',
  wantedHost: ' web 或 electron',
  wantedPort: ' 0 到 65535 的整数',
  wantedDirectory: '目录',
  startHelp: `npm start -- [选项]

  --host web|electron  推送台在哪里打开（默认有 Electron 时用 Electron，否则用浏览器）
  --port N             在浏览器中打开时使用的端口
  --data-dir DIR       数据目录
  --no-open            不打开窗口
  --json               在标准输出上以 JSON 给出就绪信息，含供脚本使用的令牌
  --help               显示本说明`,
  unknownRun: '没有名为“{name}”的任务；可用的有：{names}。',
  unknownStage: '没有名为“{name}”的阶段；可用的有：{names}。',
  skipped: '已跳过，因为“{name}”失败',
  noChromium: '找不到 Chromium：请安装一个，或把 PUSHDECK_CHROMIUM 设为它的路径。',
  noChromiumAtOverride: 'PUSHDECK_CHROMIUM 指向 {path}，那里没有可运行的浏览器。',
  installingChromium: '正在安装 {packages}……',
  fetchingChromium: '正在下载 Playwright 的 Chromium，最多 {seconds} 秒……',
  noChineseFont: '没有找到中文字体：截图中的中文会显示为方框（Debian 软件包：fonts-noto-cjk）。',
}

/** @param {NodeJS.ProcessEnv} env */
function isChinese(env) {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG
  const asks = process.platform === 'win32' || process.platform === 'darwin'
  return /^zh/i.test(named || (asks ? Intl.DateTimeFormat().resolvedOptions().locale : ''))
}

const texts = isChinese(process.env) ? zh : en

/**
 * @param {keyof typeof en} key
 * @param {Record<string, string | number>} [values] for the {places} of the text
 */
export function message(key, values = {}) {
  return texts[key].replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place))
}
