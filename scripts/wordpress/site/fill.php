<?php
/*
 * Fills a new WordPress with what the tests ask for: 23 articles of three authors in four categories, with
 * tags, pictures, entities, dates around midnight, one draft, one with a password.
 */
require $argv[1] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/image.php';

// What the install form cannot say. The clock of the site is not that of the server.
update_option('timezone_string', 'Asia/Ho_Chi_Minh');
// Not the option alone, of which the rules for addresses of posts would not hear.
$GLOBALS['wp_rewrite']->set_permalink_structure('/%year%/%monthnum%/%postname%/');
update_option('posts_per_rss', 15);
flush_rewrite_rules();
foreach (get_posts(['post_type' => 'any', 'post_status' => 'any', 'numberposts' => -1]) as $sample) {
    wp_delete_post($sample->ID, true);
}

$term = fn(string $name, string $slug, string $taxonomy = 'category', int $parent = 0): int =>
    (int) wp_insert_term($name, $taxonomy, ['slug' => $slug, 'parent' => $parent])['term_id'];
$news = $term('Tin tức &amp; sự kiện', 'tin-tuc');
$culture = $term('Văn hóa', 'van-hoa', 'category', $news);
$urgent = $term('Tin nóng', 'tin-nong');
$notices = $term('Thông báo', '2024');
$featured = $term('Tiêu điểm', 'tieu-diem', 'post_tag');
$term('Đồng bào', 'dong-bao', 'post_tag');

$user = fn(string $login, string $name): int => wp_insert_user([
    'user_login' => $login,
    'user_pass' => 'only-for-tests-1945',
    'display_name' => $name,
    'role' => 'author',
]);
$authors = [$user('binhminh', 'Bình Minh'), $user('thuha', 'Thu Hà'), 1];
wp_update_user(['ID' => 1, 'display_name' => 'Ban biên tập']);

/** A picture with a text alternative and a caption, in the sizes that WordPress makes. */
$picture = function (string $name, string $alt, string $caption): int {
    $file = wp_upload_dir()['path'] . "/$name.png";
    $image = imagecreatetruecolor(1600, 900);
    imagefill($image, 0, 0, imagecolorallocate($image, 20, 90, 60));
    imagepng($image, $file);
    $id = wp_insert_attachment(
        ['post_mime_type' => 'image/png', 'post_title' => $name, 'post_excerpt' => $caption, 'post_status' => 'inherit'],
        $file
    );
    wp_update_attachment_metadata($id, wp_generate_attachment_metadata($id, $file));
    update_post_meta($id, '_wp_attachment_image_alt', $alt);
    return $id;
};

$write = fn(array $post): int => wp_insert_post(wp_slash($post + [
    'post_status' => 'publish',
    'post_category' => [$news],
    'post_author' => $authors[0],
]), true);

for ($day = 1; $day <= 18; $day++) {
    $date = sprintf('2024-03-%02d 08:30:00', $day);
    $write([
        'post_title' => "Bản tin ngày $day tháng 3",
        'post_content' => "<p>Nội dung bản tin ngày $day.</p>",
        'post_excerpt' => "Tóm tắt ngày $day.",
        'post_date' => $date,
        'post_author' => $authors[$day % 3],
        'post_category' => [$day % 2 ? $news : $notices],
    ]);
}

$congress = $write([
    'post_title' => 'Đại hội & “ký kết” <em>2024</em> – bước tiến',
    'post_name' => 'dai-hoi-ky-ket',
    'post_content' => '<p>Sáng 20/3, <a href="/lien-he">hội nghị</a> khai mạc.</p><p>Toàn cảnh hội nghị.</p>',
    'post_date' => '2024-03-20 09:00:00',
    'post_category' => [$culture],
    'tags_input' => ['Tiêu điểm', 'Đồng bào'],
]);
set_post_thumbnail($congress, $picture('dai-hoi', 'Toàn cảnh “đại hội”', 'Ảnh: <b>Thu Hà</b> & cộng sự'));

// The day before, half an hour before midnight; in UTC it is the day before that in the afternoon.
$write(['post_title' => 'Trước nửa đêm', 'post_date' => '2024-03-20 23:59:59', 'post_content' => 'Một.']);
$write(['post_title' => 'Sau nửa đêm', 'post_date' => '2024-03-21 00:00:00', 'post_content' => 'Hai.']);

$storm = $write([
    'post_title' => 'Tin bão khẩn cấp',
    'post_date' => '2024-03-19 17:00:00',
    'post_category' => [$urgent],
    'post_content' => '<p>Bão số 3 đổ bộ.</p><script>window.hacked = true</script>',
]);
stick_post($storm);

$write([
    'post_title' => 'Văn bản nội bộ',
    'post_date' => '2024-03-18 07:00:00',
    'post_password' => 'kin',
    'post_content' => '<p>Bí mật.</p>',
    'post_excerpt' => 'Không ai được đọc.',
]);
$write(['post_title' => 'Bản nháp', 'post_status' => 'draft', 'post_date' => '2024-03-22 07:00:00']);

// A page as an author may write it: what the filter for authors leaves of tags, and a shortcode.
require_once ABSPATH . 'wp-admin/includes/plugin.php';
$activated = activate_plugin('portal-widgets-wordpress/portal-widgets-wordpress.php');
if (is_wp_error($activated)) {
    throw new RuntimeException($activated->get_error_message());
}
$tag = '<portal-hot-news limit="3" onclick="window.hacked = true" media-hosts="x.example"><a href="/tin">Tin</a></portal-hot-news>';
wp_insert_post([
    'post_type' => 'page',
    'post_status' => 'publish',
    'post_title' => 'Trang có tiện ích',
    'post_name' => 'tien-ich',
    'post_content' => wp_slash(
        wp_kses_post($tag) .
        '[portal_widget section="featured-list" limit="2" show-date onclick="1"]<a href="/tin">Tiêu điểm</a>' .
        '<script>window.hacked = true</script>[/portal_widget][portal_widget section="khong-co"]Giữ lại[/portal_widget]'
    ),
]);
