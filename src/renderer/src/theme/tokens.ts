/** The palette of both themes. Contrast of every pair that carries text is checked by a test: AA on all its grounds. */
export interface Palette {
  page: string
  panel: string
  line: string
  soft: string
  text: string
  secondary: string
  accent: string
  accentHover: string
  onAccent: string
  practice: string
  test: string
  production: string
  onStage: string
  /** Mixed into the stage's colour where the band carries a control, away from the text's colour. */
  stageShade: string
  accepted: string
  waiting: string
  refused: string
  refusedHover: string
  unknown: string
  cancelled: string
  /** Grounds and edges of notes. */
  infoGround: string
  infoEdge: string
  acceptedGround: string
  acceptedEdge: string
  waitingGround: string
  waitingEdge: string
  refusedGround: string
  refusedEdge: string
}

export const light: Palette = {
  page: '#f5f6f8',
  panel: '#ffffff',
  line: '#e3e6ec',
  soft: '#f0f2f6',
  text: '#1a2233',
  secondary: '#5b6577',
  accent: '#2f5bd7',
  accentHover: '#234bb8',
  onAccent: '#ffffff',
  practice: '#0b7f75',
  test: '#9a6200',
  production: '#b3261e',
  onStage: '#ffffff',
  stageShade: '#000000',
  accepted: '#1d7a46',
  waiting: '#7a5a00',
  refused: '#a3262f',
  refusedHover: '#85171f',
  unknown: '#6b4fb3',
  cancelled: '#5b6577',
  infoGround: '#eff3fd',
  infoEdge: '#c2d0f5',
  acceptedGround: '#eef7f1',
  acceptedEdge: '#bbdcc7',
  waitingGround: '#fdf7e6',
  waitingEdge: '#e6d5a3',
  refusedGround: '#fdf1f1',
  refusedEdge: '#ebc7c9',
}

export const dark: Palette = {
  page: '#11141a',
  panel: '#191e27',
  line: '#2a3140',
  soft: '#212836',
  text: '#e8ecf3',
  secondary: '#9aa5b8',
  accent: '#8aa8ff',
  accentHover: '#a8bfff',
  onAccent: '#11141a',
  practice: '#3cc3b4',
  test: '#e0a83f',
  production: '#ff7a70',
  onStage: '#1a0f0e',
  stageShade: '#ffffff',
  accepted: '#5cc98a',
  waiting: '#d9b25a',
  refused: '#ff9a94',
  refusedHover: '#ffb8b3',
  unknown: '#b7a3f5',
  cancelled: '#9aa5b8',
  infoGround: '#1b2338',
  infoEdge: '#3a4a75',
  acceptedGround: '#17271f',
  acceptedEdge: '#2f5a42',
  waitingGround: '#2b2617',
  waitingEdge: '#5a4b22',
  refusedGround: '#2f1d1f',
  refusedEdge: '#6b3538',
}
