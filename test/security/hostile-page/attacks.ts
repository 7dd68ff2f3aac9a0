/** What a hostile page is given: the console's address, and what it guesses to be a token or a ticket. */
export interface Target {
  base: string
  guess: string
}

/**
 * Runs in a hostile page and tries all that a page can try. Resolves to what it has read, or come to run or hold, in words;
 * what it has changed is seen at the console.
 */
export async function attack({ base, guess }: Target): Promise<string[]> {
  const won: string[] = []
  const longestMs = 3_000
  const settled = (work: (done: () => void) => void) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, longestMs)
      work(resolve)
    })
  const change = '{"json":{"operator":"stranger"}}'
  const text = { 'Content-Type': 'text/plain' }
  const json = { 'Content-Type': 'application/json' }
  const bearer = { Authorization: `Bearer ${guess}` }
  const posts: [string, string][] = [
    ['/rpc/settings/update', change],
    ['/rpc/system/info', '{"json":null}'],
    ['/token', JSON.stringify({ ticket: guess })],
    ['/attach', ''],
    ['/files', 'u10001'],
    ['/files/resource', 'u10001'],
  ]
  const gets = ['/', '/assets/a.js', `/files/${guess}`, '/rpc/system/info', '/running.json']

  const byFetch = [
    ...gets.flatMap((path): [string, RequestInit][] => [
      [path, {}],
      [path, { mode: 'no-cors' }],
      [path, { headers: bearer }],
      [path, { credentials: 'include', cache: 'force-cache' }],
    ]),
    ...posts.flatMap(([path, body]): [string, RequestInit][] => [
      [path, { method: 'POST', body, headers: text }],
      [path, { method: 'POST', body, headers: text, mode: 'no-cors' }],
      [path, { method: 'POST', body: new URLSearchParams({ json: body }), mode: 'no-cors' }],
      [path, { method: 'POST', body, headers: { ...json, ...bearer } }],
      [path, { method: 'POST', body, headers: { 'Content-Type': 'application/octet-stream', ...bearer } }],
      [path, { method: 'PUT', body, headers: json }],
    ]),
  ]
  const fetched = byFetch.map(async ([path, init]) => {
    const answer = await fetch(base + path, { ...init, signal: AbortSignal.timeout(longestMs) }).catch(() => null)
    if (answer?.ok) won.push(`read by fetch: ${init.method ?? 'GET'} ${path}`)
  })
  for (const [path, body] of posts) navigator.sendBeacon(base + path, new Blob([body], { type: 'text/plain' }))

  const frameFor = (name: string) => {
    const frame = document.createElement('iframe')
    frame.name = name
    return document.body.appendChild(frame)
  }
  const posted = posts.map(([path, body], at) =>
    settled((done) => {
      const frame = frameFor(`form-${at}`)
      const form = document.createElement('form')
      Object.assign(form, { method: 'POST', action: base + path, enctype: 'text/plain', target: frame.name })
      // as plain text it stands there as name=value, which is JSON when the sign falls into a string
      const field = document.createElement('input')
      field.name = `${body.slice(0, -3)}`
      field.value = body.slice(-3)
      form.append(field)
      document.body.append(form)
      frame.addEventListener('load', () => {
        // the empty page that a frame begins with is no answer
        if (frame.contentDocument?.URL !== 'about:blank') done()
      })
      form.submit()
    }),
  )

  const sockets = [['pushdeck.v1', `token.${guess}`], ['pushdeck.v1'], []].map((protocols) =>
    settled((done) => {
      const socket = new WebSocket(`${base.replace('http', 'ws')}/rpc`, protocols)
      socket.onopen = () => {
        won.push(`socket with ${protocols.length} protocols`)
        done()
      }
      socket.onerror = () => done()
    }),
  )

  const embedded = settled((done) => {
    const script = document.createElement('script')
    script.src = `${base}/assets/a.js`
    script.onerror = () => done()
    script.onload = () => {
      if (Reflect.get(globalThis, 'taken')) won.push('script ran')
      done()
    }
    document.body.append(script)
  })
  const drawn = settled((done) => {
    const image = new Image()
    image.onerror = () => done()
    image.onload = () => {
      won.push('image drawn')
      done()
    }
    image.src = `${base}/assets/a.svg`
  })
  const framed = settled((done) => {
    const frame = frameFor('page')
    frame.addEventListener('load', () => {
      try {
        if (frame.contentDocument?.querySelector('script')) won.push('page read in a frame')
      } catch {
        // a document of another origin
      }
      done()
    })
    frame.src = `${base}/`
  })
  const events = settled((done) => {
    const source = new EventSource(`${base}/rpc/system/changes`)
    source.onopen = () => {
      won.push('events read')
      done()
    }
    source.onerror = () => {
      source.close()
      done()
    }
  })
  await Promise.all([...fetched, ...posted, ...sockets, embedded, drawn, framed, events])
  return won
}
