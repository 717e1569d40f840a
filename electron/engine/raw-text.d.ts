/** A text file taken into the built code as it stands. */
declare module '*?raw' {
  const text: string
  export default text
}
