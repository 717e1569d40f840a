/** The sign of the house: five strokes, the fifth across, as one counts by hand. */
export function Sign({ className }: { readonly className: string | undefined }) {
  return (
    <svg
      className={className}
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.8"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M7 6v20M13 6v20M19 6v20M25 6v20M3.5 22.5L28.5 9.5" />
    </svg>
  )
}
