import express, { type Express } from 'express'

/** The demo issuer. */
export function createDemoApp(_options: { backpackUrl: string; publicUrl: string }): Express {
  return express()
}
