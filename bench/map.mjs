/**
 * First paint and frames of the map with many points, in the real app, beside one draw call a point on a canvas of the
 * same size in the same window: `node bench/map.mjs [suppliers=12500] [events=25000]`. Needs a build and a display.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright'

const checkout = resolve(import.meta.dirname, '..')
const runtime = JSON.parse(readFileSync(join(checkout, 'node_modules/.fivefold/runtime.json'), 'utf8'))
const [suppliers = '12500', events = '25000'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'fivefold-bench-'))
const workspace = join(folder, 'bench.fivefold')
const env = {
  ...process.env,
  FIVEFOLD_DATA_DIR: folder,
  ...(runtime.sqliteBinding ? { FIVEFOLD_SQLITE_BINDING: runtime.sqliteBinding } : {}),
}

/** Milliseconds from the press on "Map" until the canvas holds more than one colour along its middle. */
async function firstPaint(page) {
  return page.evaluate(async () => {
    const began = performance.now()
    globalThis.location.hash = '#/map'
    for (;;) {
      await new Promise(globalThis.requestAnimationFrame)
      const canvas = globalThis.document.querySelector('canvas')
      const label =
        globalThis.document.querySelector('[role=img][aria-label*="events"]')?.getAttribute('aria-label') ??
        ''
      if (canvas === null || canvas.width < 100 || / 0 events/.test(label)) continue
      const { data } = canvas.getContext('2d').getImageData(0, canvas.height >> 1, canvas.width, 1)
      const colours = new Set()
      for (let i = 0; i < data.length; i += 4) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2])
      if (colours.size > 3) return performance.now() - began
    }
  })
}

/** Frame times while the hand moves the map, then while it zooms; what a person feels. */
async function frames(page, act) {
  const watch = page.evaluate(
    () =>
      new Promise(done => {
        const times = []
        let last = performance.now()
        const next = now => {
          times.push(now - last)
          last = now
          if (times.length < 90) globalThis.requestAnimationFrame(next)
          else done(times.slice(5))
        }
        globalThis.requestAnimationFrame(next)
      }),
  )
  const box = await page.locator('canvas').boundingBox()
  await act(box)
  return watch
}

/** One arc and one fill a point, the plain way, on a canvas as large as the map. */
const plainWay = (page, count) =>
  page.evaluate(points => {
    const map = globalThis.document.querySelector('canvas')
    const canvas = globalThis.document.createElement('canvas')
    canvas.width = map.width
    canvas.height = map.height
    const context = canvas.getContext('2d')
    const began = performance.now()
    for (let i = 0; i < points; i++) {
      context.beginPath()
      context.arc((i * 7919) % canvas.width, (i * 104729) % canvas.height, 3, 0, 2 * Math.PI)
      context.fillStyle = i % 2 ? '#96152f' : '#b04a12'
      context.fill()
    }
    context.getImageData(0, 0, 1, 1)
    return performance.now() - began
  }, count)

const median = values => values.toSorted((a, b) => a - b)[values.length >> 1]
const worst = values => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]
const told = times => `median ${median(times).toFixed(1)} ms, 95 of 100 within ${worst(times).toFixed(1)} ms`

try {
  execFileSync(
    process.execPath,
    [join(checkout, 'bench/run.mjs'), 'make-map', workspace, suppliers, events],
    {
      cwd: checkout,
      stdio: 'inherit',
    },
  )
  execFileSync(process.execPath, [join(checkout, 'out/main/cli.js'), 'score', workspace], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const app = await _electron.launch({
    executablePath: runtime.electronPath,
    args: ['--no-sandbox', '--disable-gpu', ...runtime.appArgs, workspace],
    env,
  })
  const page = await app.firstWindow()
  await page.locator('nav').first().waitFor()
  const painted = await firstPaint(page)
  const label = await page.locator('[role=img][aria-label*="events"]').getAttribute('aria-label')
  const points = [...label.replaceAll('\u202f', '').matchAll(/(\d+) (sites|events)/g)].reduce(
    (sum, [, n]) => sum + Number(n),
    0,
  )
  const moving = await frames(page, async ({ x, y, width, height }) => {
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.mouse.wheel(0, -400)
    await page.mouse.down()
    for (let i = 0; i < 60; i++) await page.mouse.move(x + width / 2 + 3 * i, y + height / 2 + i)
    await page.mouse.up()
  })
  const zooming = await frames(page, async () => {
    for (let i = 0; i < 40; i++) await page.mouse.wheel(0, i % 20 < 10 ? -60 : 60)
  })
  const plain = await plainWay(page, points)
  await app.close()
  console.log(`points ${points}; Electron ${runtime.electronVersion}, no graphics processor`)
  console.log(`first paint after the press  ${painted.toFixed(0)} ms`)
  console.log(`frames while moving          ${told(moving)}`)
  console.log(`frames while zooming         ${told(zooming)}`)
  console.log(
    `one draw call a point        ${plain.toFixed(0)} ms a frame, ${(plain / median(moving)).toFixed(1)} × a moved one`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
