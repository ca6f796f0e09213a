<?php
/**
 * Plugin Name: Portal Widgets
 * Description: Các khối nội dung của cổng thông tin điện tử: mã ngắn [portal_widget], thẻ và dấu data-portal trong bài viết.
 * Version: 0.1.0
 * Requires at least: 5.7
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: portal-widgets-wordpress
 *
 * @package PortalWidgets
 */

defined( 'ABSPATH' ) || exit;

const PORTAL_WIDGETS_ENDPOINT = 'portal_widgets_endpoint';
const PORTAL_WIDGETS_TYPE     = 'portal_widgets_type';
const PORTAL_WIDGETS_TYPES    = array( 'portal', 'static', 'wordpress', 'json-feed', 'rss', 'ical' );

/** Attributes that every section has. */
const PORTAL_WIDGETS_COMMON = 'endpoint type heading heading-level loading refresh';

/**
 * What authors may write, by section. Left out are `media-hosts` and `page-metadata`, which decide what the page plays
 * and how it is called: as in markers, these are for who may edit the theme.
 */
const PORTAL_WIDGETS_SECTIONS = array(
	'article-view'  => 'article-id param tools related article-href rating progress',
	'featured-list' => 'limit category layout summaries show-category show-date new-for article-href more-href',
	'hot-news'      => 'limit category layout show-date new-for article-href',
	'linked-sites'  => 'layout sort new-window filter',
	'search-box'    => 'text category from to sort page limit paging open placeholder results-href sync-url hotkey suggest recent article-href',
	'visit-counter' => 'metrics layout record',
	'work-calendar' => 'view week leader filter columns',
);

/**
 * Names of the attributes of a section.
 *
 * @param string $section Name without `portal-`.
 * @return string[]
 */
function portal_widgets_attributes( $section ) {
	return explode( ' ', PORTAL_WIDGETS_COMMON . ' ' . PORTAL_WIDGETS_SECTIONS[ $section ] );
}

/**
 * Lets the tags of the sections pass the filter for what authors write.
 *
 * @param array  $tags    Allowed attributes by tag.
 * @param string $context What is filtered.
 * @return array
 */
function portal_widgets_allow_tags( $tags, $context ) {
	if ( 'post' !== $context ) {
		return $tags;
	}
	foreach ( array_keys( PORTAL_WIDGETS_SECTIONS ) as $section ) {
		$names                        = array_merge( portal_widgets_attributes( $section ), array( 'class', 'id', 'lang' ) );
		$tags[ 'portal-' . $section ] = array_fill_keys( $names, true );
	}
	$tags['portal-provider'] = array_fill_keys( array( 'endpoint', 'type', 'article-href', 'time-zone' ), true );
	return $tags;
}
add_filter( 'wp_kses_allowed_html', 'portal_widgets_allow_tags', 10, 2 );

/**
 * The shortcode: [portal_widget section="hot-news" limit="5" show-date]<a href="…">Tin nóng</a>[/portal_widget].
 *
 * @param array|string $attributes What stands in the brackets.
 * @param string|null  $content    What is shown without JavaScript and without data.
 * @return string
 */
function portal_widgets_shortcode( $attributes, $content = '' ) {
	$attributes = (array) $attributes;
	$section    = isset( $attributes['section'] ) ? sanitize_key( $attributes['section'] ) : '';
	if ( ! isset( PORTAL_WIDGETS_SECTIONS[ $section ] ) ) {
		return wp_kses_post( (string) $content );
	}
	$markup = '<portal-' . $section;
	foreach ( $attributes as $name => $value ) {
		// A flag without a value comes as a value without a name.
		if ( is_int( $name ) ) {
			list( $name, $value ) = array( $value, '' );
		}
		if ( in_array( $name, portal_widgets_attributes( $section ), true ) ) {
			$markup .= sprintf( ' %s="%s"', $name, esc_attr( sanitize_text_field( $value ) ) );
		}
	}
	return $markup . '>' . wp_kses_post( (string) $content ) . '</portal-' . $section . '>';
}
add_shortcode( 'portal_widget', 'portal_widgets_shortcode' );

/**
 * The hash of a file as it was when the plugin was packed.
 *
 * @param string $file Path below `files/`.
 * @return string Empty where it is not known.
 */
function portal_widgets_integrity( $file ) {
	// phpcs:ignore WordPress.WP.AlternativeFunctions.file_get_contents_file_get_contents -- A file of the plugin.
	$list   = file_get_contents( __DIR__ . '/files/integrity.json' );
	$hashes = json_decode( (string) $list, true );
	return isset( $hashes[ $file ] ) ? $hashes[ $file ] : '';
}

/**
 * The address of a file of the plugin. The query follows the version: a file of the former one would not have the hash.
 *
 * @param string $file Path below `files/`.
 * @return string
 */
function portal_widgets_address( $file ) {
	return plugins_url( 'files/' . $file, __FILE__ ) . '?ver=0.1.0';
}

/**
 * Puts the loader into the head, and the style sheet that keeps the room of sections until they are there. Not by
 * wp_enqueue_script(), which knows neither `type="module"` nor `integrity`; a page without sections loads nothing but
 * these two small files. Plugins that put copies of scripts into a cache, and networks that hold them back, are told to
 * leave it alone: there are no other files beside a copy. Cloudflare reads its attribute only before the address.
 */
function portal_widgets_print_loader() {
	printf(
		// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedStylesheet -- It would have no hash.
		'<link rel="stylesheet" href="%1$s" integrity="%2$s" crossorigin="anonymous">' . "\n",
		esc_url( portal_widgets_address( 'portal-widgets.css' ) ),
		esc_attr( portal_widgets_integrity( 'portal-widgets.css' ) )
	);
	wp_print_script_tag(
		array(
			'type'             => 'module',
			'data-cfasync'     => 'false',
			'data-no-optimize' => '1',
			'data-no-minify'   => '1',
			'src'              => esc_url( portal_widgets_address( 'portal-widgets.js' ) ),
			'integrity'        => portal_widgets_integrity( 'portal-widgets.js' ),
			'crossorigin'      => 'anonymous',
			'data-endpoint'    => esc_url( get_option( PORTAL_WIDGETS_ENDPOINT, home_url( '/' ) ) ),
			'data-type'        => get_option( PORTAL_WIDGETS_TYPE, 'wordpress' ),
		)
	);
}
add_action( 'wp_head', 'portal_widgets_print_loader' );

/**
 * Has WP Rocket run the loader at once, where it holds scripts back until a reader moves or taps.
 *
 * @param mixed $patterns Parts of the addresses of scripts that it does not hold back.
 * @return array
 */
function portal_widgets_run_at_once( $patterns ) {
	return array_merge( (array) $patterns, array( '/portal-widgets.js' ) );
}
add_filter( 'rocket_delay_js_exclusions', 'portal_widgets_run_at_once' );

/**
 * Takes only kinds of source that there are.
 *
 * @param mixed $type What was chosen.
 * @return string
 */
function portal_widgets_sanitize_type( $type ) {
	return in_array( $type, PORTAL_WIDGETS_TYPES, true ) ? $type : 'wordpress';
}

/** Two settings on the page Settings > Reading; untouched, the sections show the posts of this site. */
function portal_widgets_register_settings() {
	register_setting( 'reading', PORTAL_WIDGETS_ENDPOINT, array( 'sanitize_callback' => 'esc_url_raw' ) );
	register_setting( 'reading', PORTAL_WIDGETS_TYPE, array( 'sanitize_callback' => 'portal_widgets_sanitize_type' ) );
	add_settings_section( 'portal_widgets', 'Portal Widgets', '__return_null', 'reading' );
	add_settings_field(
		PORTAL_WIDGETS_ENDPOINT,
		__( 'Địa chỉ nguồn dữ liệu', 'portal-widgets-wordpress' ),
		'portal_widgets_endpoint_field',
		'reading',
		'portal_widgets',
		array( 'label_for' => PORTAL_WIDGETS_ENDPOINT )
	);
	add_settings_field(
		PORTAL_WIDGETS_TYPE,
		__( 'Loại nguồn', 'portal-widgets-wordpress' ),
		'portal_widgets_type_field',
		'reading',
		'portal_widgets',
		array( 'label_for' => PORTAL_WIDGETS_TYPE )
	);
}
add_action( 'admin_init', 'portal_widgets_register_settings' );

/** The field of the address. */
function portal_widgets_endpoint_field() {
	printf(
		'<input type="url" class="regular-text" id="%1$s" name="%1$s" value="%2$s">',
		esc_attr( PORTAL_WIDGETS_ENDPOINT ),
		esc_url( get_option( PORTAL_WIDGETS_ENDPOINT, home_url( '/' ) ) )
	);
}

/** The choice of the kind. */
function portal_widgets_type_field() {
	$chosen = get_option( PORTAL_WIDGETS_TYPE, 'wordpress' );
	printf( '<select id="%1$s" name="%1$s">', esc_attr( PORTAL_WIDGETS_TYPE ) );
	foreach ( PORTAL_WIDGETS_TYPES as $type ) {
		printf( '<option value="%1$s"%2$s>%1$s</option>', esc_attr( $type ), selected( $chosen, $type, false ) );
	}
	echo '</select>';
}

/** Leaves nothing behind. */
function portal_widgets_uninstall() {
	delete_option( PORTAL_WIDGETS_ENDPOINT );
	delete_option( PORTAL_WIDGETS_TYPE );
}

/** Says once what removes the settings; saying it on every page would write to the database each time. */
function portal_widgets_activate() {
	register_uninstall_hook( __FILE__, 'portal_widgets_uninstall' );
}
register_activation_hook( __FILE__, 'portal_widgets_activate' );
