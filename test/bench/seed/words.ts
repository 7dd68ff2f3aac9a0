import type { Random } from './random.ts'

const subjects =
  '系统 订单 会员 账户 物流 支付 优惠券 发票 积分 设备 门店 合同 工单 巡检 考勤 审批 报修 预约 课程 直播'.split(' ')
const happenings =
  '维护通知 升级公告 已发货 即将到期 已到账 审核通过 需要确认 异常提醒 活动开始 服务恢复 暂停服务 变更说明 领取提醒 报名截止'.split(
    ' ',
  )
const places =
  '北京 上海 广州 深圳 杭州 成都 武汉 西安 南京 重庆 苏州 天津 长沙 青岛 郑州 东莞 宁波 佛山 合肥 昆明'.split(' ')
const times = '今晚 明早 本周五 下周一 月底前 国庆期间 春节期间 凌晨 午间 周末'.split(' ')
const products = ['VIP', 'App 3.2', 'iOS', 'Android', 'WiFi', 'ERP', 'CRM', 'supOS', '5G', 'PLC']
const tails = '请及时处理 敬请谅解 详情见附件 点击查看 回复TD退订 如有疑问请联系客服 感谢您的支持 以页面为准'.split(' ')
/** Common characters, so that titles differ from one another as those of people do. */
const common =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞'

const phrase = (random: Random): string =>
  Array.from({ length: 2 + random.below(5) }, () => common[random.below(common.length)]).join('')

/** A title as support staff write them, 6 to 30 characters. */
export function titleOf(random: Random): string {
  const place = random.chance(0.35) ? random.pick(places) : ''
  const product = random.chance(0.15) ? random.pick(products) : ''
  const number = random.chance(0.25) ? ` ${random.below(100_000)}` : ''
  const words = random.chance(0.6) ? phrase(random) : ''
  return `${place}${product}${random.pick(subjects)}${words}${random.pick(happenings)}${number}`
}

/** A text of one or two short sentences. */
export const bodyOf = (random: Random): string =>
  `${random.pick(times)}${random.pick(places)}${phrase(random)}，${random.pick(tails)}`
