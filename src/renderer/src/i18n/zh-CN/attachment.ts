export const attachment = {
  check: '检查附件',
  stop: '取消检查',
  checking: '正在检查附件，最多 10 秒…',
  alt: '附件里的图片',
  kinds: { image: '{{name}} 图片', audio: '{{name}} 音频', video: '{{name}} 视频' },
  pixels: '{{width}} × {{height}} 像素',
  overMegabyte: '超过 1 MB',
  notShown: '不显示这张图片的预览',
}
