import { gapsOf } from './ours'
import { realScene } from './real'
import { sceneOf } from './scene'

/** The first call of its size in a process of its own, after one of 200 sites; what it took goes out as JSON. */
const [sites, wards] = process.argv.slice(2)
const warm = sceneOf(200, 2, 7)
gapsOf(warm.shapes, warm.grounds)
const scene = sites === 'real' ? realScene()! : sceneOf(Number(sites), Number(wards))
globalThis.gc?.()
const { overlay, ...times } = gapsOf(scene.shapes, scene.grounds)
process.stdout.write(JSON.stringify({ ...times, rssMb: process.memoryUsage().rss / 1e6, grounds: overlay.grounds.length }))
