import { type Params, phpUrlencode } from './signer.ts'

/** Parameters as they stand in a body, in their order. Throws URIError on half a surrogate pair. */
export const writeForm = (params: Params): string =>
  [...params].map(([name, value]) => `${phpUrlencode(name)}=${phpUrlencode(value)}`).join('&')

/** Reads what `writeForm` wrote. */
export const readForm = (body: string): Map<string, string> =>
  new Map(
    body.split('&').map((pair) => {
      const [name = '', value = ''] = pair.split('=')
      return [decode(name), decode(value)]
    }),
  )

const decode = (text: string): string => decodeURIComponent(text.replaceAll('+', ' '))
