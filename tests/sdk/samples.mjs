// SPDX-License-Identifier: GPL-3.0-or-later
// Files to upload. No decoder is behind the sandbox: it looks at the first bytes, the size and, of PNG, nothing more.
import zlib from 'node:zlib'

function chunk(type, content) {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(content.length, 0)
  head.write(type, 4, 'latin1')
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc(Buffer.concat([head.subarray(4), content])), 0)
  return Buffer.concat([head, content, tail])
}

function crc(bytes) {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; ++bit) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}

/** A grey picture of 8 bits a pixel. */
export function png(width, height, grey = 200) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width, grey)])
  const pixels = zlib.deflateSync(Buffer.concat(Array(height).fill(row)))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}

/** The frame of a JPEG: its size is told, and nothing is in it. */
export function jpeg(width, height) {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Buffer.from('JFIF\0', 'latin1'), 1, 1, 0, 0, 1, 0, 1, 0, 0])
  return Buffer.concat([start, frame, Buffer.from([0xff, 0xd9])])
}

/** What begins as an MP4 does, with bytes that never repeat in the same place, so that a lost or swapped piece shows. */
export function mp4(bytes) {
  const film = Buffer.alloc(bytes)
  film.writeUInt32BE(24, 0)
  film.write('ftypisom\0\0\x02\0isomiso2', 4, 'latin1')
  for (let at = 24; at + 4 <= bytes; at += 4) film.writeUInt32LE(Math.imul(at, 2654435761) >>> 0, at)
  return film
}
