/** Stands where a part of a page is drawn in a moment: it takes no room, and says that the page is not whole yet. */
export function Coming() {
  return <span aria-busy="true" hidden />
}
