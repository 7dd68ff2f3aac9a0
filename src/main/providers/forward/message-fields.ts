import type { Field } from '#shared/domain/field.ts'

/** An event; its `id` and `timestamp` are made at review. */
export const messageFields: Field[] = [
  {
    path: 'event.type',
    kind: 'text',
    label: { zh: '事件类型的名称', en: 'Name of the type' },
    hint: {
      zh: '平台资料没有写明的类型，名称和内容请与接收方确认。',
      en: 'A type that the platform does not document: agree on its name and payload with the receiver.',
    },
    required: true,
    max: 200,
    options: [
      { value: 'device_offline', label: { zh: '设备离线 device_offline', en: 'Device offline (device_offline)' } },
      { value: 'device_create', label: { zh: '设备新增 device_create', en: 'Device created (device_create)' } },
    ],
  },
  {
    path: 'event.appid',
    kind: 'text',
    label: { zh: '应用 appid', en: 'App (appid)' },
    hint: {
      zh: '事件所属的应用，在平台的应用列表里查。留空就不发送这个字段。',
      en: 'The app to which the event belongs, found in the platform’s list of apps. Left empty it is not sent.',
    },
    max: 200,
  },
  {
    path: 'event.payload',
    kind: 'json',
    label: { zh: '事件内容 payload', en: 'Payload' },
    hint: {
      zh: 'JSON 对象。deviceSn 填设备序列号；parentDeviceSn 没有上级时写 null；device_create 里 enabled 的 0 是启用、1 是停用，日期写成 2026-01-31 08:00:00。数字会原样发送。',
      en: 'A JSON object. deviceSn is the device’s serial number; parentDeviceSn is null where there is none; in device_create enabled 0 means enabled and 1 disabled, dates read 2026-01-31 08:00:00. Numbers are sent digit by digit.',
    },
    required: true,
    max: 100_000,
  },
]
