import {
  AlertOutlined,
  AppstoreOutlined,
  BankOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  ContainerOutlined,
  DashboardOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  GlobalOutlined,
  HomeOutlined,
  IdcardOutlined,
  InsuranceOutlined,
  LaptopOutlined,
  MailOutlined,
  SafetyCertificateOutlined,
  SettingOutlined,
  SunOutlined,
  TeamOutlined,
  VerifiedOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';

/** Icons of hubs and pages, by the names `regulation/hubs.yaml` gives; they say nothing their word beside does not say. */
const icons: Readonly<Record<string, ComponentType>> = {
  Alert: AlertOutlined,
  Appstore: AppstoreOutlined,
  Bank: BankOutlined,
  Calendar: CalendarOutlined,
  CheckSquare: CheckSquareOutlined,
  Container: ContainerOutlined,
  Dashboard: DashboardOutlined,
  FileProtect: FileProtectOutlined,
  FileSearch: FileSearchOutlined,
  FileText: FileTextOutlined,
  Global: GlobalOutlined,
  Home: HomeOutlined,
  Idcard: IdcardOutlined,
  Insurance: InsuranceOutlined,
  Laptop: LaptopOutlined,
  Mail: MailOutlined,
  SafetyCertificate: SafetyCertificateOutlined,
  Setting: SettingOutlined,
  Sun: SunOutlined,
  Team: TeamOutlined,
  Verified: VerifiedOutlined,
};

export function Icon({ name }: { readonly name: string }) {
  const Drawn = icons[name] ?? AppstoreOutlined;
  return (
    <span className="icon" aria-hidden="true">
      <Drawn />
    </span>
  );
}
