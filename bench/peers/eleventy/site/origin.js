export const ORIGIN = "https://tin.example.vn";
export const SITE = "Sở Mẫu Thành phố Mẫu";
