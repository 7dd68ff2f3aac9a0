export const attachment = {
  check: 'Check attachment',
  stop: 'Cancel check',
  checking: 'Checking the attachment, for 10 s at most…',
  alt: 'The attachment’s picture',
  kinds: { image: '{{name}} picture', audio: '{{name}} sound', video: '{{name}} video' },
  pixels: '{{width}} × {{height}} pixels',
  overMegabyte: 'more than 1 MB',
  notShown: 'No preview of this picture is shown',
}
