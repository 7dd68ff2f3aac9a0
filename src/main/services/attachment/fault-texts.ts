import type { AttachmentCheck, AttachmentFault } from '#shared/domain/attachment.ts'
import type { Text } from '#shared/domain/text.ts'

const texts: Readonly<Record<AttachmentFault, Text>> = {
  address: {
    zh: '附件没有检查：地址要以 http:// 或 https:// 开头。请改好后再检查。',
    en: 'The attachment was not checked: its address must begin with http:// or https://. Correct it and check again.',
  },
  credentials: {
    zh: '附件没有检查：地址里带有账号或密码，收到推送的人都会看到。请换成不带账号的地址。',
    en: 'The attachment was not checked: its address holds an account or password, which everybody who gets the push would see. Use an address without one.',
  },
  name: {
    zh: '找不到附件地址里的服务器。请核对域名有没有写错，再检查一次。',
    en: 'The server of the attachment’s address can’t be found. See whether the name is right, then check again.',
  },
  inside: {
    zh: '附件没有检查：地址在本机或内部网络里，外面的手机打不开。请换成公开的地址。',
    en: 'The attachment was not checked: its address lies on this machine or inside a network, where phones outside can’t open it. Use a public address.',
  },
  'through-proxy': {
    zh: '附件没有检查：通过代理只能检查 https 地址。请换成 https 地址，或在浏览器里打开确认。',
    en: 'The attachment was not checked: through the proxy only https addresses can be. Use an https address, or look at it in a browser.',
  },
  proxy: {
    zh: '代理不让访问附件地址，没有检查。请在浏览器里打开确认，或请网络管理员放行。',
    en: 'The proxy does not let the attachment’s address through; it was not checked. Look at it in a browser, or ask your network’s administrator.',
  },
  tls: {
    zh: '附件服务器的证书不可信，手机可能拒绝打开。请联系提供附件的人更换证书；公司自签的证书可以在“设置”里加入。',
    en: 'The certificate of the attachment’s server is not trusted, and phones may refuse it. Ask whoever provides the attachment to renew it; a company’s own can be added in the settings.',
  },
  unreachable: {
    zh: '连不上附件的服务器，或它中途断开了。请在浏览器里打开地址确认，再检查一次。',
    en: 'The attachment’s server can’t be reached, or broke off. Open the address in a browser, then check again.',
  },
  slow: {
    zh: '附件在规定的时间内没有取到，手机也可能来不及显示。请再检查一次，或换一个更快的地址。',
    en: 'The attachment did not arrive in time, and may not on phones either. Check again, or use a faster address.',
  },
  redirect: {
    zh: '附件地址会转到另一个地址，没有跟过去。请填写最终的地址。',
    en: 'The attachment’s address leads on to another, which was not followed. Enter the final address.',
  },
  refused: {
    zh: '附件的服务器不让公开访问（HTTP {status}），手机也打不开。请把文件设为公开，或换一个地址。',
    en: 'The attachment’s server gives no public access (HTTP {status}), and phones can’t open it either. Make the file public, or use another address.',
  },
  missing: {
    zh: '附件地址上没有文件（HTTP {status}）。请核对地址，或重新上传文件。',
    en: 'There is no file at the attachment’s address (HTTP {status}). See whether it is right, or upload the file again.',
  },
  status: {
    zh: '附件的服务器没有给出文件（HTTP {status}）。请稍后再检查，或换一个地址。',
    en: 'The attachment’s server gave no file (HTTP {status}). Check again later, or use another address.',
  },
  empty: {
    zh: '附件是空文件。请重新上传，再检查一次。',
    en: 'The attachment is an empty file. Upload it again, then check again.',
  },
  'no-picture': {
    zh: '附件地址以图片后缀结尾，内容却不是图片。请在浏览器里打开确认，换成图片本身的地址。',
    en: 'The attachment’s address ends like a picture’s, but there is no picture. Open it in a browser, and use the address of the picture itself.',
  },
  'other-picture': {
    zh: '图片的格式与地址的后缀不一致，部分手机可能不显示。请按后缀的格式重新导出图片。',
    en: 'The picture is of another kind than its suffix says, and some phones may not show it. Export it again in the kind that the suffix names.',
  },
  'unknown-kind': {
    zh: '附件既不是图片，也不是音频或视频。请在浏览器里打开确认，换成文件本身的地址。',
    en: 'The attachment is no picture, sound or video. Open it in a browser, and use the address of the file itself.',
  },
  'too-large': {
    zh: '图片不小于 1 MB，手机可能不显示。请压缩后重新上传，建议 876 × 324 像素。',
    en: 'The picture is not below 1 MB, and phones may not show it. Make it smaller and upload it again; 876 × 324 pixels are advised.',
  },
}

/** What is wrong with an attachment, and what to do. */
export function problem(code: AttachmentFault, status?: number): AttachmentCheck {
  const say = (words: string) => words.replace('{status}', String(status))
  const { zh, en } = texts[code]
  return { state: 'problem', code, text: { zh: say(zh), en: say(en) } }
}
