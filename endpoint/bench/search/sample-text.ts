/*
 * Text that is spread as that of a portal is: a few phrases of administration in nearly every article,
 * many in some, and names, numbers and places that are in one or two.
 */

/** Phrases from the most to the least frequent; the place in the list decides how often one comes. */
const phrases =
  `ủy ban nhân dân|của|và|các|trên địa bàn|được|trong|công tác|thực hiện|với|cho|tổ chức|xã|có|đã|
nhân dân|tỉnh|cán bộ|hội nghị|năm 2025|kế hoạch|đồng chí|phát triển|triển khai|đảng viên|tuyên truyền|nhiệm vụ|
Chủ tịch|kinh tế xã hội|xây dựng|nông thôn mới|chính quyền|địa phương|quản lý|chỉ đạo|theo|tại|để|những|này|
hội đồng nhân dân|mặt trận tổ quốc|đoàn thể|phòng chống dịch|y tế|giáo dục|trường học|học sinh|giáo viên|
môi trường|đất đai|quy hoạch|đầu tư|dự án|giải phóng mặt bằng|hạ tầng|giao thông|an toàn|an ninh trật tự|công an|
quân sự|quốc phòng|thanh niên|phụ nữ|cựu chiến binh|người cao tuổi|trẻ em|hộ nghèo|giảm nghèo|bảo hiểm y tế|
bảo hiểm xã hội|chuyển đổi số|dịch vụ công trực tuyến|thủ tục hành chính|cải cách hành chính|tiếp công dân|
khiếu nại tố cáo|thanh tra|kiểm tra|giám sát|ngân sách|thu chi|thuế|doanh nghiệp|hợp tác xã|sản xuất|
nông nghiệp|trồng rừng|chăn nuôi|thủy lợi|cây ăn quả|lúa|ngô|cam|chè|ba kích|trâu bò|dịch tả lợn châu Phi|
thú y|khuyến nông|tập huấn|kỹ thuật|năng suất|thu hoạch|thiên tai|bão lũ|sạt lở|hạn hán|cứu nạn|rừng phòng hộ|
cháy rừng|khoáng sản|nước sạch|rác thải|điện lực|viễn thông|du lịch|lễ hội|văn hóa|di tích|dân tộc|tôn giáo|
thể thao|bóng chuyền|thư viện|đình làng|nhà văn hóa|truyền thanh|báo chí|hòa giải ở cơ sở|pháp luật|tư pháp|
hộ tịch|chứng thực|căn cước|bầu cử|đại biểu quốc hội|cử tri|nghị quyết|quyết định|thông tư|nghị định|công văn|
báo cáo|tổng kết|sơ kết|khen thưởng|thi đua|kỷ luật|biên chế|tuyển dụng|tiền lương|hưu trí|người có công|
liệt sĩ|thương binh|đền ơn đáp nghĩa|hiến máu|tiêm chủng|dinh dưỡng|dân số|trạm y tế|bệnh viện|
khám chữa bệnh|vệ sinh|thực phẩm|chợ|hội chợ|xuất khẩu|cửa khẩu|biên giới|hải quan|buôn lậu|ma túy|
tai nạn|mũ bảo hiểm|đăng kiểm|xe buýt|cầu đường|bê tông|đấu thầu|nghiệm thu|khởi công|khánh thành`
    .replaceAll('\n', '')
    .split('|');

const families = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(
  ' ',
);
const middles = 'Văn Thị Hữu Đức Minh Thanh Ngọc Quang Xuân Thu Hồng Kim Bá Gia Đình'.split(' ');
const givens =
  `An Anh Bình Chi Cường Dũng Dung Giang Hà Hải Hạnh Hiền Hòa Hoa Hùng Huy Khánh Lan Linh Long Mai Nam Nga Nhung
Oanh Phúc Phương Quân Quyên Sơn Tâm Thảo Thủy Thúy Tiến Trang Trung Tuấn Tú Vân Việt Yến`.split(
    /\s/u,
  );
const initials = 'b c ch d đ g h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const vowels = 'a á à ả ã ạ o ó ò ô ố ồ ơ ớ ờ u ú ù ư ứ ừ e é è ê ế ề i í ì'.split(' ');
const endings = ['', 'n', 'm', 'ng', 't', 'c', 'i', 'nh'];

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const limits: number[] = [];
let sum = 0;
for (const index of phrases.keys()) limits.push((sum += 1 / (index + 3)));

/** Makes words and texts from one row of random numbers. */
export class SampleText {
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** A whole number from 0 to below `end`. */
  below(end: number): number {
    return Math.floor(this.#random() * end);
  }

  /** One of some. */
  of<T>(choices: readonly T[]): T {
    return choices[this.below(choices.length)] as T;
  }

  /** A phrase, the frequent ones more often (Zipf). */
  phrase(): string {
    const wanted = this.#random() * sum;
    return phrases[limits.findIndex((limit) => limit >= wanted)] ?? '';
  }

  /** A phrase of the less frequent half. */
  rarePhrase(): string {
    return phrases[this.below(phrases.length / 2) + phrases.length / 2] ?? '';
  }

  /** Full name of a person. */
  person(): string {
    return `${this.of(families)} ${this.of(middles)} ${this.of(givens)}`;
  }

  /** Name of a hamlet: two syllables out of thousands, so that each is in a few articles. */
  place(): string {
    const syllable = () => {
      const text = this.of(initials) + this.of(vowels) + this.of(endings);
      return text.charAt(0).toUpperCase() + text.slice(1);
    };
    return `${syllable()} ${syllable()}`;
  }

  /** Number of a document, as they are cited. */
  document(): string {
    return `${this.below(9000) + 1}/${this.of(['QĐ', 'KH', 'CV', 'BC'])}-${this.of(['UBND', 'HĐND', 'STC', 'SNN'])}`;
  }

  /** About as many words, in sentences. */
  sentences(words: number): string {
    const sentences: string[] = [];
    for (let count = 0; count < words;) {
      const parts = Array.from({length: 4 + this.below(8)}, () => this.#part());
      const sentence = parts.join(' ');
      count += sentence.split(' ').length;
      sentences.push(`${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`);
    }
    return sentences.join(' ');
  }

  #part(): string {
    const chance = this.#random();
    if (chance < 0.03) return `ông ${this.person()}`;
    if (chance < 0.06) return `thôn ${this.place()}`;
    if (chance < 0.08) return `số ${this.document()}`;
    if (chance < 0.1) return `${this.below(900) + 10} triệu đồng`;
    return this.phrase();
  }
}
