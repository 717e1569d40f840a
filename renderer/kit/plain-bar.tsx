import type { BarShapeProps } from 'recharts'

/**
 * A bar as one rectangle, for charts that do not move: recharts' own draws an outline and measures its length, bar by bar, for an
 * animation. Where an axis is turned, lengths count backwards.
 */
export function plainBar({ x, y, width, height, fill, fillOpacity, stroke, strokeWidth }: BarShapeProps) {
  if (width === 0 || height === 0) return null
  return (
    <rect
      x={Math.min(x, x + width)}
      y={Math.min(y, y + height)}
      width={Math.abs(width)}
      height={Math.abs(height)}
      fill={fill}
      fillOpacity={fillOpacity}
      stroke={stroke}
      strokeWidth={strokeWidth}
    />
  )
}
