/** What is used of React's renderer, which comes without types. */
declare module 'react-dom/client' {
  interface Root {
    render(node: import('react').ReactNode): void
    unmount(): void
  }

  function createRoot(container: Element): Root
}
