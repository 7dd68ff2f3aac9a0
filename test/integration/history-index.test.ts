import Database from 'better-sqlite3'
import { describe, expect, test, vi } from 'vitest'
