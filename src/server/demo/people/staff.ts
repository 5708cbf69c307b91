import type { PersonGrade, RoleId } from '#kernel/generated/clauses.ts';
import type { NewPerson } from '#server/found.ts';

type Line = readonly [
  id: string,
  name: string,
  department: string,
  post: string,
  grade: PersonGrade,
  roles?: readonly RoleId[],
  more?: Partial<NewPerson>,
];

const leader = { leadership: true };
const listed = { designated: true };

/** Everybody of the invented bureau: every office the clauses name is held, the three administrators are three people. */
const lines: readonly Line[] = [
  ['chenghuaiyuan', '程怀远', 'leaders', '局长', 'core', ['principal', 'committee_chair', 'committee'], leader],
  ['luwenqing', '陆文清', 'leaders', '副局长', 'core', ['leader_in_charge', 'committee_vice_chair'], leader],
  [
    'sujingxing',
    '苏景行',
    'leaders',
    '副局长',
    'core',
    ['business_leader', 'meeting_leader', 'committee_member'],
    leader,
  ],
  ['shenyanqiu', '沈砚秋', 'leaders', '总工程师', 'core', ['classifier', 'tech_committee'], leader],
  ['cuimingyuan', '崔明远', 'leaders', '安全审计员', 'none', ['audit_admin']],
  [
    'gumingxuan',
    '顾明轩',
    'office',
    '办公室主任',
    'core',
    ['office_head', 'dept_head', 'committee_member', 'supervision_dept'],
  ],
  ['linxiaotang', '林晓棠', 'office', '机要员', 'core', ['registry_clerk'], listed],
  ['xujiahe', '许嘉禾', 'office', '机要员', 'core', ['registry_clerk', 'courier'], listed],
  ['baiyunqi', '白云起', 'office', '机要室负责人', 'core', ['site_head']],
  ['mengfanxing', '孟繁星', 'office', '文印员', 'core', ['print_operator']],
  ['fangruoshui', '方若水', 'office', '印章管理员', 'important', ['seal_keeper']],
  ['hezhiqiu', '贺知秋', 'office', '信访专员', 'important', ['petition_clerk']],
  ['duheng', '杜衡', 'office', '档案管理员', 'core', ['archivist']],
  ['hanlicheng', '韩立诚', 'secrecy', '保密办主任', 'core', ['secrecy_office_head', 'dept_head', 'committee_member']],
  ['yeqinghe', '叶青禾', 'secrecy', '专职保密员', 'core', ['secrecy_officer'], listed],
  [
    'weiziqian',
    '魏子谦',
    'secrecy',
    '定密审核员',
    'core',
    ['classification_reviewer', 'destruction_supervisor', 'escort'],
  ],
  ['dongruoxi', '董若溪', 'secrecy', '安全保密管理员', 'none', ['security_admin']],
  ['songzhiyuan', '宋致远', 'general', '综合处处长', 'core', ['dept_head', 'committee_member']],
  ['luoyuqing', '罗雨晴', 'general', '主任科员', 'core', ['drafter', 'holder']],
  ['jiangyiming', '姜一鸣', 'general', '科员', 'important', ['drafter', 'meeting_host']],
  ['tangwanyi', '唐婉仪', 'general', '科员', 'important', ['dept_secrecy_officer', 'reader']],
  ['xiechanghe', '谢长河', 'planning', '规划处处长', 'core', ['dept_head', 'committee_member']],
  ['fengleshan', '冯乐山', 'planning', '高级工程师', 'core', ['drafter', 'info_provider', 'senior_staff']],
  ['zhuoran', '卓然', 'planning', '科员', 'general', ['drafter', 'secret_person']],
  ['pansiyuan', '潘思远', 'projects', '项目处处长', 'core', ['dept_head']],
  ['dengkexin', '邓可心', 'projects', '主任科员', 'important', ['drafter', 'bearer']],
  ['zengwangshu', '曾望舒', 'projects', '科员', 'none', ['all_staff']],
  ['zhongyuxiu', '钟毓秀', 'finance', '财务处处长', 'important', ['dept_head', 'finance_dept']],
  ['yuanshoucheng', '袁守诚', 'finance', '会计', 'general'],
  ['jianghaiping', '江海平', 'personnel', '组织人事处处长', 'important', ['dept_head', 'hr_dept']],
  ['xiazhiwei', '夏知微', 'personnel', '人事档案管理员', 'important', ['personnel_archivist']],
  ['longxingjian', '龙行健', 'law', '外事与法规处处长', 'important', ['dept_head', 'legal_dept']],
  ['muyunshu', '穆云舒', 'law', '外事专员', 'general', ['intl_dept']],
  ['gaozhihang', '高志航', 'it', '信息中心主任', 'core', ['dept_head', 'it_dept']],
  ['qinyue', '秦越', 'it', '系统管理员', 'none', ['system_admin']],
  ['zhengkai', '郑凯', 'it', '网络管理员', 'important', ['network_admin']],
  ['qiming', '齐鸣', 'it', '计算机操作员', 'important', ['computer_operator', 'destroyer']],
  ['leiyutian', '雷雨田', 'it', '密码设备操作员', 'core', ['crypto_operator']],
  ['tianxiaoman', '田小满', 'window', '窗口工作人员', 'none'],
  ['wenrunan', '温如南', 'planning', '科员（新录用）', 'general', [], { state: 'onboarding' }],
  ['yanchunlai', '颜春来', 'projects', '原项目处科员', 'important', [], { state: 'leaving' }],
];

export const staff: readonly NewPerson[] = lines.map(([id, name, department, post, grade, roles, more]) => ({
  id,
  name,
  department,
  post,
  grade,
  roles: roles ?? [],
  login: id,
  ...more,
}));

export const departments = [
  { id: 'leaders', name: '局领导', kind: 'leadership', head: 'chenghuaiyuan' },
  { id: 'office', name: '办公室', kind: 'general_office', head: 'gumingxuan' },
  { id: 'secrecy', name: '保密办公室', kind: 'secrecy_office', head: 'hanlicheng' },
  { id: 'general', name: '综合处', kind: 'business', head: 'songzhiyuan' },
  { id: 'planning', name: '规划处', kind: 'business', head: 'xiechanghe' },
  { id: 'projects', name: '项目处', kind: 'business', head: 'pansiyuan' },
  { id: 'finance', name: '财务处', kind: 'business', head: 'zhongyuxiu' },
  { id: 'personnel', name: '组织人事处', kind: 'business', head: 'jianghaiping' },
  { id: 'law', name: '外事与法规处', kind: 'business', head: 'longxingjian' },
  { id: 'it', name: '信息中心', kind: 'it', head: 'gaozhihang' },
  { id: 'window', name: '政务服务窗口', kind: 'window' },
] as const;

export const places = [
  { id: 'cabinet1', name: '1号保密柜（机密）', kind: 'cabinet', department: 'office' },
  { id: 'cabinet2', name: '2号保密柜（秘密）', kind: 'cabinet', department: 'office' },
  { id: 'cabinet3', name: '3号文件柜（内部、工作秘密）', kind: 'cabinet', department: 'office' },
  { id: 'safe', name: '绝密件保险柜', kind: 'cabinet', department: 'office' },
  { id: 'registry', name: '机要室', kind: 'key_place', department: 'office', head: 'baiyunqi' },
  { id: 'printroom', name: '文印室', kind: 'room', department: 'office', head: 'gumingxuan' },
  { id: 'machineroom', name: '信息中心机房', kind: 'key_place', department: 'it', head: 'gaozhihang' },
  { id: 'cipherroom', name: '密码设备室', kind: 'room', department: 'it', head: 'leiyutian' },
  { id: 'archive', name: '档案库房', kind: 'archive_repository', department: 'office', head: 'duheng' },
  { id: 'meetingroom', name: '三楼涉密会议室', kind: 'room', department: 'office' },
] as const;
