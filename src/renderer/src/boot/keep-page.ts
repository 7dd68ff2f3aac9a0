/**
 * A file or a link that is let go beside a place that takes it would lead the window away from the console. Words can
 * still be dragged into a field.
 */
function stay(event: DragEvent): void {
  const isFile = event.dataTransfer?.types.includes('Files') === true
  const isField = event.target instanceof Element && event.target.closest('input, textarea') !== null
  if (event.defaultPrevented || (isField && !isFile)) return
  event.preventDefault()
  if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
}

window.addEventListener('dragover', stay)
window.addEventListener('drop', stay)
