import { gapsOf } from './ours'
import { realScene } from './real'
import { sceneOf } from './scene'

/** The first call of its size in a process of its own, after one of 200 sites; what it took goes out as JSON. Making the scene is not ours: what the engine compiles of it is waited for. */
const [sites, wards] = process.argv.slice(2)
const scene = sites === 'real' ? realScene()! : sceneOf(Number(sites), Number(wards))
const warm = sceneOf(200, 2, 7)
setTimeout(() => {
  gapsOf(warm.shapes, warm.grounds)
  const { overlay, ...times } = gapsOf(scene.shapes, scene.grounds)
  process.stdout.write(JSON.stringify({ ...times, rssMb: process.memoryUsage().rss / 1e6, grounds: overlay.grounds.length }))
}, 500)
