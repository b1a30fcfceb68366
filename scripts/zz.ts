import { app } from './bench/app'
console.log(JSON.stringify(await app()))
