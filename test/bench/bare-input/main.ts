import { Input } from 'antd'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

/** An antd input with nothing around it. */
const root = document.getElementById('root')
if (root) createRoot(root).render(createElement(Input, { id: 'title' }))
