import { areasOf, gapsOf } from './ours'
import { realScene } from './real'
import { sceneOf } from './scene'

/** The first call of its size in a process of its own, after one of 200 sites; what it took goes out as JSON. Making the scene is not ours: what the engine compiles of it is waited for. */
const [sites, wards, what] = process.argv.slice(2)
const work = what === 'areas' ? areasOf : gapsOf
const scene = sites === 'real' ? realScene()! : sceneOf(Number(sites), Number(wards))
const warm = sceneOf(200, 2, 7)
setTimeout(() => {
  work(warm.shapes, warm.grounds)
  process.stdout.write(JSON.stringify({ ...work(scene.shapes, scene.grounds), rssMb: process.memoryUsage().rss / 1e6 }))
}, 500)
