import { expect, test } from 'vitest'
import type { JsonObject } from './assertion.ts'
import { ok } from './rejections.ts'
import { readSharedDocument } from './shared-document.ts'

const readNew = (text: string, role: 'badge-class' | 'issuer' = 'badge-class') => {
  const read = readSharedDocument(text, role)
  if (!read.ok) throw new Error(read.rejection.detail)
  return read.value
}

test('the same text is read once, and what a reader makes of it is made once', () => {
  const text = '{"name":"read once"}'
  let readings = 0
  const reader = (document: JsonObject) => {
    readings += 1
    return ok(`${document.name}`)
  }
  expect(readNew(text).read(reader)).toEqual(ok('read once'))
  expect(readNew(text).read(reader)).toEqual(ok('read once'))
  expect(readNew(text).document).toBe(readNew(text).document)
  expect(readings).toBe(1)
})

test('a text that differs in one letter is another document', () => {
  const reader = (document: JsonObject) => ok(document.name)
  expect(readNew('{"name":"one letter"}').read(reader)).toEqual(ok('one letter'))
  expect(readNew('{"name":"One letter"}').read(reader)).toEqual(ok('One letter'))
  expect(readNew('{"name":"one letter"} ').document).not.toBe(readNew('{"name":"one letter"}').document)
})

test('each reader gets what it made itself', () => {
  const shared = readNew('{"name":"two readers"}')
  expect(shared.read((document) => ok(document.name))).toEqual(ok('two readers'))
  expect(shared.read(() => ok(2))).toEqual(ok(2))
})

test('a fault names the document that it is asked for as, though the text was read as another before', () => {
  const text = 'no JSON at all'
  expect(readSharedDocument(text, 'issuer')).toMatchObject({ rejection: { document: 'issuer' } })
  expect(readSharedDocument(text, 'badge-class')).toMatchObject({ rejection: { document: 'badge-class' } })
})

test('nobody can change what others are given, however deep', () => {
  const text = '{"tags":["a",{"b":[1]}]}'
  const { document, read } = readNew(text)
  const tags = document.tags as [string, { b: number[] }]
  const made = read(() => ok({ list: [1] }))
  expect(() => tags.push('c')).toThrow(TypeError)
  expect(() => tags[1].b.push(2)).toThrow(TypeError)
  expect(() => made.ok && made.value.list.push(2)).toThrow(TypeError)
  expect(readNew(text).document).toEqual({ tags: ['a', { b: [1] }] })
})

test('large documents, and those of long ago, are not kept', () => {
  const large = `{"name":"${'x'.repeat(8192)}"}`
  expect(readNew(large).document).not.toBe(readNew(large).document)
  const old = readNew('{"name":"long ago"}').document
  for (let at = 0; at < 256; at++) readNew(`{"name":"${at}"}`)
  expect(readNew('{"name":"long ago"}').document).not.toBe(old)
})
